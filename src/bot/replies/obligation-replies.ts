import { answerCard } from '#cards/answer-card.ts'
import type { AnswerSpec } from '#domain/card-spec.ts'
import type { Answer, AnswerRow, Understanding } from '#domain/question.ts'
import { narrowed, without } from '#domain/question-chips.ts'
import { encodeQuestion } from '#domain/question-code.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { headingOf } from './answer-heading.ts'
import { cardContextOf } from './card-context.ts'

/** The rest is a link away. */
const MOST_ROWS = 10
const MOST_MUNICIPALITIES = 4

/** Returns the cards of the agreements and tasks that answer a question, one for each municipality. */
export async function obligationReplies(
  services: BotServices,
  answer: Answer,
  own: string | undefined,
): Promise<Reply[]> {
  const byMunicipality = Map.groupBy(answer.rows, (row) => row.municipality)
  const shown = [...byMunicipality].slice(0, MOST_MUNICIPALITIES)
  return Promise.all(shown.map(([code, rows]) => listReply(services, answer, code, rows, own)))
}

async function listReply(
  services: BotServices,
  answer: Answer,
  municipality: string,
  rows: readonly AnswerRow[],
  own: string | undefined,
): Promise<Reply> {
  const total = answer.municipality === undefined ? rows.length : sum(answer.counts)
  const items = shownOf(rows).map((row) => row.obligation.id)
  const spec: AnswerSpec = {
    kind: 'answer',
    municipality,
    language: answer.understanding.language,
    day: answer.asOf,
    heading: answer.heading,
    items,
    more: Math.max(0, total - items.length),
    question: encodeQuestion(questionAbout(answer, municipality)),
    ...(municipality === own ? {} : { foreign: true }),
  }
  const context = await cardContextOf(services, municipality, municipality === own)
  // The words that were not understood are shown, and not kept: they may be what nobody should have written.
  const heading = headingOf(answer)
  const { meanings } = answer
  const card = answerCard({ ...spec, heading }, context, { meanings, ...(own !== undefined && { own }) })
  return municipality === own ? { card, summary: heading, spec } : { card, summary: heading }
}

/** One card of several is about its municipality alone, and so is what its buttons ask. */
function questionAbout({ municipality, understanding }: Answer, code: string): Understanding {
  return municipality === undefined
    ? narrowed(without(understanding, 'except'), { municipality: [code] })
    : understanding
}

/** What waits for KOMBIT comes last: nothing can be done about it. */
function shownOf(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  const waiting = rows.filter((row) => row.group === 'not-sent')
  const actionable = rows.filter((row) => row.group !== 'not-sent')
  return [...actionable, ...waiting].slice(0, MOST_ROWS)
}

const sum = (counts: Answer['counts']) => Object.values(counts).reduce((a, b) => a + b, 0)
