import type { AuditAction } from '#domain/audit.ts'
import type { Obligation } from '#domain/catalogue.ts'
import type { DeliveryState } from '#domain/ports/outbox.ts'
import type { OwnRecord, Standing } from '#domain/standing.ts'

type Type = Obligation['type']

/** All words of the evidence of an item. */
export interface EvidenceTexts {
  readonly kind: string
  readonly labels: Readonly<
    Record<
      | Type
      | 'form'
      | 'solution'
      | 'audience'
      | 'municipality'
      | 'source'
      | 'written'
      | 'read'
      | 'standing'
      | 'responsible'
      | 'snoozed'
      | 'id',
      string
    >
  >
  quoted(words: string): string
  readonly nothingWritten: string
  edition(source: string, id: string): string
  readonly noEdition: string
  period(from: string, to: string): string
  readonly undecided: string
  unreadable(why: string): string
  lastWorkingDay(day: string): string
  readonly standings: Readonly<Record<Standing['state'], Readonly<Record<Type, string>>>>
  standingOf(state: string, day: string, source: string): string
  readonly kombit: string
  byPerson(name: string): string
  because(reason: string): string
  assigned(to: string, by: string, day: string): string
  readonly nobody: string
  snoozed(until: string, by: string, why: string): string
  readonly chronology: { heading: string; note: string; none: string; columns: readonly string[] }
  readonly trail: { heading: string; note: string; none: string; columns: readonly string[] }
  published(source: string): string
  readonly listed: { readonly signed: string; readonly missing: string }
  asked(stage: string): string
  readonly escalated: Readonly<Record<'responsible' | 'leader', string>>
  readonly decided: string
  readonly woken: string
  readonly states: Readonly<Record<DeliveryState, string>>
  readonly unsure: string
  attempts(count: number): string
  error(words: string): string
  before(days: number): string
  readonly due: string
  overdue(nth: number): string
  readonly recorded: Readonly<Record<OwnRecord['state'], Readonly<Record<Type, string>>>>
  readonly undone: string
  handledAssigned(to: string): string
  readonly handledUnassigned: string
  handledSnoozed(until: string): string
  readonly handledWoken: string
  readonly fristvagt: string
  readonly vias: Readonly<Record<'tab' | 'pane' | 'api' | 'cli' | 'job' | 'bot:personal', string>>
  readonly actions: Partial<Record<AuditAction, string>>
  readonly verification: {
    readonly heading: string
    readonly end: string
    readonly hash: string
    readonly command: string
    readonly note: string
    readonly noChain: string
  }
  made(when: string, name: string): string
  readonly page: { readonly page: string; readonly of: string }
  readonly csv: Readonly<Record<'section' | 'number' | 'when' | 'what' | 'value' | 'who' | 'where', string>>
  readonly facts: string
}
