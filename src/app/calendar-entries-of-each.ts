import type { PersonalEntries } from '#domain/ports/calendar-entry-store.ts'
import type { ScopedStores } from '#domain/ports/stores.ts'
import type { Scope } from '#domain/scope.ts'

/** Returns the entries of everybody's calendars, each looked at within the scope of the person's own tenant. */
export function calendarEntriesOfEach(
  stores: ScopedStores,
  scopeOf: (tenant: string) => Scope,
): PersonalEntries {
  const entriesOf = ({ tenant }: { tenant: string }) => stores.as(scopeOf(tenant)).calendarEntries
  return {
    find: (...asked) => entriesOf(asked[0]).find(...asked),
    eventsOf: (...asked) => entriesOf(asked[0]).eventsOf(...asked),
    save: (...saved) => entriesOf(saved[0].person).save(...saved),
    remove: (...removed) => entriesOf(removed[1].by).remove(...removed),
  }
}
