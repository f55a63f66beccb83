import { undo } from '#actions/undo.ts'
import { HANDLING_TEXTS } from '#cards/texts/handling.ts'
import type { Notice } from '#cards/with-notice.ts'
import { momentWords, personName } from '#cards/wording/handlings.ts'
import { dayAt } from '#domain/day.ts'
import { latestChangeOf, type UndoOutcome } from '#domain/undo.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { answerAfter } from '../replies/item-answer.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { municipalityHere } from './municipality-here.ts'

/** Somebody takes back what was done about an item. Whatever comes of it, the card shows how things stand. */
export async function onUndo(
  services: BotServices,
  incoming: IncomingAction,
  { item, change, ...said }: { readonly item: string; readonly of?: string; readonly change: string },
): Promise<ActionAnswer> {
  const here = await municipalityHere(services, incoming, said)
  if ('kind' in here) return here
  const { municipality } = here
  const result = await undo(services, { ...originOf(services, incoming), municipality, item, change })
  const notice = await noticeOf(services, incoming, municipality, item, result)
  return answerAfter(services, incoming, here, item, notice)
}

async function noticeOf(
  services: BotServices,
  { language }: IncomingAction,
  municipality: string,
  item: string,
  result: UndoOutcome,
): Promise<Notice> {
  const { notice } = HANDLING_TEXTS[language]
  switch (result) {
    case 'undone':
      return { text: notice.undone, tone: 'done' }
    case 'already':
      return { text: notice.alreadyUndone, tone: 'attention' }
    case 'too-late':
      return { text: notice.tooLateToUndo, tone: 'attention' }
    case 'unknown':
      return { text: notice.nothingToUndo, tone: 'attention' }
    case 'changed-since': {
      const [records, handlings] = await Promise.all([
        services.standings.recordsOf(municipality),
        services.handlings.of(municipality),
      ])
      const latest = latestChangeOf(records.get(item), handlings.get(item))
      if (!latest) return { text: notice.nothingToUndo, tone: 'attention' }
      const when = momentWords(latest.at, dayAt(services.clock()), language)
      return { text: notice.changedSince(personName(latest.by, language), when), tone: 'attention' }
    }
  }
}
