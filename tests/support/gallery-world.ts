import type { CardContext } from '#cards/context.ts'
import { december2025 } from '#catalog/editions/december-2025.ts'
import type { AnswerSpec, DigestSpec } from '#domain/card-spec.ts'
import { type Catalogue, catalogueOf, type Obligation } from '#domain/catalogue.ts'
import { type Day, day, instantOf } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { NO_HANDLINGS } from '#domain/handling.ts'
import type { Language } from '#domain/language.ts'
import { nudgesDue, type PlanInput } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import type { Person } from '#domain/person.ts'
import { type OwnRecord, type Standing, standingsOf } from '#domain/standing.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'

/** The morning on which the gallery's cards are drawn. */
export const GALLERY_DAY = day('2025-12-01')
export const AARHUS = '0751'
export const METTE: Person = { tenant: 'aarhus', id: 'mette', name: 'Mette Holm' }

export const catalogue = catalogueOf([december2025], 1)

/** Addresses of a tab that need not be there. */
export const galleryLinks: CardContext['links'] = {
  item: (type, id) => `https://fristvagt.example/tab/${type}/${encodeURIComponent(id)}`,
  list: (type) => `https://fristvagt.example/tab/${type}`,
  answer: (question) => `https://fristvagt.example/tab/ask?${question}`,
}

/** Returns Aarhus' context on a day, where Mette Holm has reported the given items as signed or done. */
export function aarhusContext(
  fulfilled: readonly string[] = [],
  today: Day = GALLERY_DAY,
  from: Catalogue = catalogue,
): CardContext {
  const own = new Map(
    fulfilled.map((item): [string, OwnRecord] => [
      item,
      { item, state: 'fulfilled', at: instantOf(GALLERY_DAY, '09:12'), by: METTE },
    ]),
  )
  return {
    ...{ catalogue: from, standings: standingsOf(from, AARHUS, own), today, links: galleryLinks },
    ...{ handlings: NO_HANDLINGS, undoables: new Map() },
  }
}

export function planFor(context: CardContext): PlanInput {
  return {
    catalogue: context.catalogue,
    standings: context.standings,
    handlings: NO_HANDLINGS,
    settings: DEFAULT_SETTINGS,
    calendar: NO_CLOSING_DAYS,
    last: new Map(),
  }
}

/** Returns the spec of the morning card that the plan makes of a context. */
export function digestOf(context: CardContext, language: Language): DigestSpec {
  const lines = nudgesDue(planFor(context), context.today).map(({ item, type, stage }) => ({
    item,
    type,
    stage,
  }))
  return { kind: 'digest', municipality: AARHUS, language, day: context.today, lines }
}

/** Returns the spec of the answer to "which agreements are unsigned", with the first ten items. */
export function unsignedOf(context: CardContext, language: Language): AnswerSpec {
  const items = [...context.catalogue.agreements.keys()]
  return {
    kind: 'answer',
    municipality: AARHUS,
    language,
    day: context.today,
    heading:
      language === 'da'
        ? 'Ikke underskrevne aftaler · Aarhus · pr. 1. december 2025'
        : 'Unsigned agreements · Aarhus · as of 1 December 2025',
    items: [
      '3x-datastandarder',
      'flis-dba',
      'eessi-dba',
      'borgerblikket-dba-a',
      'valg-dba-bc',
      'aula-dba',
      'kp-dba',
    ],
    more: items.length - 7,
    question: `ask=list_agreements&status=unsigned&in=${language}`,
  }
}

/** Returns an obligation of the December edition. Throws when there is none of that id. */
export function obligation(id: string): Obligation {
  const found = catalogue.obligations.get(id)
  if (!found) throw new Error(`no obligation ${id} in the December edition`)
  return found
}

/** Returns a meeting of the December edition. Throws when there is none of that id. */
export function meeting(id: string): Event {
  const found = catalogue.events.get(id)
  if (!found) throw new Error(`no event ${id} in the December edition`)
  return found
}

export const SOFIE: Person = {
  tenant: 'aarhus',
  id: 'c3e6a4b2-3d8f-4a79-9c52-7e4b9fa0bd03',
  name: 'Sofie Lind',
}
export const JENS: Person = {
  tenant: 'aarhus',
  id: 'b2d5f3a1-2c7e-4f68-8b41-6d3a8e9fac02',
  name: 'Jens Toft',
}

/** Returns Aarhus' context where people are responsible for items, one rests, one is not theirs and one just changed. */
export function handledContext(): CardContext {
  const context = aarhusContext()
  const [first = '', second = '', third = '', fourth = ''] = digestOf(context, 'da').lines.map((l) => l.item)
  const said = { by: METTE, at: instantOf(GALLERY_DAY, '07:50') }
  const until = day('2025-12-03')
  const notOurs: Standing = {
    ...{ state: 'not-ours', asOf: GALLERY_DAY, reason: 'vi bruger ikke løsningen' },
    source: { kind: 'person' as const, by: SOFIE },
  }
  return {
    ...context,
    standings: new Map(context.standings).set(third, notOurs),
    handlings: new Map([
      [first, { item: first, assignment: { to: JENS, ...said } }],
      [
        second,
        {
          item: second,
          assignment: { to: SOFIE, ...said },
          snooze: { until, why: 'afventer jurist', ...said },
        },
      ],
      [fourth, { item: fourth, assignment: { to: JENS, ...said } }],
    ]),
    undoables: new Map([[second, { change: 'a1', kind: 'handling', ...said }]]),
  }
}
