import { drawCard } from '#cards/draw-card.ts'
import type { AnswerSpec, ItemSpec } from '#domain/card-spec.ts'
import type { Answer, AnswerRow } from '#domain/question.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { headingOf } from './answer-heading.ts'
import { cardContextOf } from './card-context.ts'

/** Of what can be acted on, and of what still waits for KOMBIT: the rest is a link away. */
const MOST_TO_ACT_ON = 11
const MOST_WAITING = 9
const MOST_MUNICIPALITIES = 4

/** Returns the cards of the agreements and tasks that answer a question, one for each municipality. */
export async function obligationReplies(
  services: BotServices,
  answer: Answer,
  own: string | undefined,
): Promise<Reply[]> {
  const { intent, language } = answer.understanding
  const [only, ...others] = answer.rows
  if (
    (intent === 'mark_signed' || intent === 'mark_done') &&
    only &&
    others.length === 0 &&
    own !== undefined
  ) {
    const item = only.obligation.id
    const spec: ItemSpec = { kind: 'item', municipality: own, language, item, asks: true }
    return [{ card: drawCard(spec, await cardContextOf(services, own)), summary: answer.text, spec }]
  }
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
    ...(municipality === own ? {} : { foreign: true }),
  }
  const context = await cardContextOf(services, municipality, municipality === own)
  // The words that were not understood are shown, and not kept: they may be what nobody should have written.
  const heading = headingOf(answer)
  const card = drawCard({ ...spec, heading }, context)
  return municipality === own ? { card, summary: heading, spec } : { card, summary: heading }
}

function shownOf(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  const waiting = rows.filter((row) => row.group === 'not-sent')
  const actionable = rows.filter((row) => row.group !== 'not-sent')
  return [...actionable.slice(0, MOST_TO_ACT_ON), ...waiting.slice(0, MOST_WAITING)]
}

const sum = (counts: Answer['counts']) => Object.values(counts).reduce((a, b) => a + b, 0)
