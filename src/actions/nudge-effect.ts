import { type Day, startOf } from '#domain/day.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import { type DeliveredLine, type NudgeEffect, nudgeEffects } from '#domain/nudge-effect.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { allPages } from './all-pages.ts'

/** What finding the effect of nudges needs. */
export type EffectPorts = Pick<Stores, 'outbox' | 'standings' | 'municipalitySettings'>

/** Which nudges of a municipality (four-digit code) are looked at. What is absent is not asked about. */
export interface EffectQuestion {
  readonly municipality: string
  /** Within how many days a change counts. */
  readonly days: number
  readonly item?: string | undefined
  readonly stage?: string | undefined
  /** The id of one conversation. */
  readonly conversation?: string | undefined
  /** The first morning. */
  readonly from?: Day | undefined
  /** The last morning. */
  readonly to?: Day | undefined
}

/** How long after a nudge a change counts as its, unless somebody says otherwise. */
export const EFFECT_DAYS = 7
const PAGE = 500

/** Returns the nudges about agreements and tasks that arrived, with the change of standing that came after each. */
export async function effectOf(
  ports: EffectPorts,
  question: EffectQuestion,
): Promise<readonly NudgeEffect[]> {
  const { municipality, item, stage, conversation, from, to, days } = question
  const [deliveries, changes, settings] = await Promise.all([
    allPages<Delivery>(async (cursor) => {
      const asked = { municipality, item, conversation, from, to }
      const query = { ...asked, states: ['sent'], limit: PAGE, cursor } as const
      const { deliveries: items, next } = await ports.outbox.search(query)
      return { items, next }
    }),
    item === undefined
      ? ports.standings.wholeHistory(municipality)
      : ports.standings.historyOf(municipality, item),
    ports.municipalitySettings.of(municipality),
  ])
  const lines = deliveries
    .flatMap(linesOf)
    .filter(
      (line) => (item === undefined || line.item === item) && (stage === undefined || line.stage === stage),
    )
  return nudgeEffects(lines, changes, { days, calendar: calendarOf(settings) })
}

function linesOf({ spec, conversation, sentAt, day }: Delivery): readonly DeliveredLine[] {
  return spec.lines
    .filter(({ type }) => type === 'agreement' || type === 'task')
    .map(({ item, stage }) => ({ item, stage, conversation, at: sentAt ?? startOf(day) }))
}
