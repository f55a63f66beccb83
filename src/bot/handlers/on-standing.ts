import { recordStanding } from '#actions/record-standing.ts'
import { HANDLING_TEXTS } from '#cards/texts/handling.ts'
import type { Notice } from '#cards/with-notice.ts'
import type { CardSpec } from '#domain/card-spec.ts'
import type { OwnRecord } from '#domain/standing.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { answerAfter, itemAnswer } from '../replies/item-answer.ts'
import { meanwhileNotice } from '../replies/meanwhile.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { municipalityHere } from './municipality-here.ts'

interface Said {
  readonly item: string
  readonly of?: string
  readonly spec?: CardSpec
  readonly reason?: string
}

/** Somebody pressed "signed", "done", "not ours" or "reopen". Who comes too late hears who was first. */
export async function onStanding(
  services: BotServices,
  incoming: IncomingAction,
  said: Said,
  state: OwnRecord['state'],
): Promise<ActionAnswer> {
  const here = await municipalityHere(services, incoming, said)
  if ('kind' in here) return here
  const { municipality } = here
  const { item, reason = '' } = said
  const { language } = incoming
  const { notice } = HANDLING_TEXTS[language]
  const request = { ...originOf(services, incoming), municipality, item, state, reason }
  const result = await recordStanding(services, request)
  switch (result.outcome) {
    case 'no-such-item':
      return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
    case 'no-reason':
      return itemAnswer(services, incoming, here, item, { text: notice.noReason, tone: 'attention' })
    case 'called-off':
      return answerAfter(services, incoming, here, result.item, {
        text: notice.calledOff,
        tone: 'attention',
      })
    case 'already': {
      const first = await meanwhileNotice(services, incoming, municipality, result.record.item)
      return answerAfter(services, incoming, here, result.record.item, first)
    }
    case 'recorded': {
      const done: Notice | undefined =
        state === 'not-ours' ? { text: notice.notOurs, tone: 'done' } : undefined
      return answerAfter(services, incoming, here, result.record.item, done)
    }
  }
}
