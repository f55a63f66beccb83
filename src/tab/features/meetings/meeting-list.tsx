import { Group } from '#tab/components/group.tsx'
import { Nothing } from '#tab/components/nothing.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { monthOf, writeMonth } from '#tab/time/calendar-days.ts'
import { MeetingRow } from './meeting-row.tsx'
import type { MonthEntry } from './month-entries.ts'
import { RegistrationRow } from './registration-row.tsx'

/** What lies ahead by month, and below it what has been held; `isFiltered` where there is more than is shown. */
export function MeetingList({
  entries,
  isFiltered,
}: {
  entries: readonly MonthEntry[]
  isFiltered: boolean
}) {
  const { meetings, locale } = useTexts()
  const { today } = usePlace().me
  const ahead = entries.filter(({ from }) => from >= today)
  const past = entries.filter(({ from }) => from < today).reverse()
  const months = Map.groupBy(ahead, ({ from }) => monthOf(from))
  return (
    <>
      {[...months].map(([month, members]) => (
        <Group key={month} title={writeMonth(month, locale)} count={members.length}>
          <EntryRows entries={members} />
        </Group>
      ))}
      {past.length > 0 && (
        <Group title={meetings.past} count={past.length}>
          <EntryRows entries={past} />
        </Group>
      )}
      {entries.length === 0 && (
        <Nothing filtered={isFiltered} title={meetings.noneTitle} text={meetings.noneText} />
      )}
    </>
  )
}

/** Meetings and registrations as lines with their buttons. */
export function EntryRows({ entries }: { entries: readonly MonthEntry[] }) {
  return entries.map(({ key, part, event, from }) =>
    part === 'meeting' ? (
      <MeetingRow key={key} event={event} />
    ) : (
      <RegistrationRow key={key} event={event} by={from} />
    ),
  )
}
