import { december2025 } from '#catalog/editions/december-2025.ts'
import { catalogueOf } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { Answer, AskedBefore, Understanding } from '#domain/question.ts'
import { type OwnRecords, standingsOf } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import { askedBefore } from '#questions/follow-up/asked-before.ts'
import { lexiconOf } from '#questions/lexicon.ts'
import { understand } from '#questions/understand.ts'

/** The shipped edition, alone. */
export const december = catalogueOf([december2025], 1)
export const TODAY = day('2025-12-01')
const AARHUS = '0751'
const NO_RECORDS: OwnRecords = new Map()

/** Returns what a question means to Aarhus on 1 December 2025. */
export function understood(question: string, language?: Language): Understanding {
  return understand(question, {
    lexicon: lexiconOf(december),
    today: TODAY,
    own: AARHUS,
    ...(language && { language }),
  })
}

/** Returns the answer that a municipality (Aarhus unless given; '' is none) gets on 1 December 2025. */
export function asked(question: string, own: string = AARHUS, limit?: number): Answer {
  return ask(question, {
    catalogue: december,
    today: TODAY,
    ...(own !== '' && { own }),
    ...(limit !== undefined && { limit }),
    standings: (code) => standingsOf(december, code, NO_RECORDS),
  })
}

/** Returns the last answer of questions asked one after the other by Aarhus on 1 December 2025. */
export function conversed(...questions: readonly string[]): Answer {
  let before: AskedBefore | undefined
  let last: Answer | undefined
  for (const question of questions) {
    last = ask(question, {
      catalogue: december,
      today: TODAY,
      own: AARHUS,
      standings: (code) => standingsOf(december, code, NO_RECORDS),
      ...(before && { before }),
    })
    before = askedBefore(last) ?? before
  }
  if (!last) throw new Error('nothing was asked')
  return last
}

/** Returns the ids of all that an answer holds, in its order. */
export function idsOf(answer: Answer): string[] {
  return [
    ...answer.rows.map((r) => r.obligation.id),
    ...answer.events.map((e) => e.id),
    ...answer.milestones.map((m) => m.id),
    ...answer.notices.map((n) => n.id),
  ]
}
