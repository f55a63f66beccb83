import { snooze, wake } from '#actions/snooze.ts'
import { HANDLING_TEXTS } from '#cards/texts/handling.ts'
import type { Notice } from '#cards/with-notice.ts'
import { momentWords, personName, weekdayWords } from '#cards/wording/handlings.ts'
import { type Day, dayAt } from '#domain/day.ts'
import type { Snooze } from '#domain/handling.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { answerAfter, itemAnswer } from '../replies/item-answer.ts'
import { meanwhileNotice } from '../replies/meanwhile.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { municipalityHere } from './municipality-here.ts'

interface AboutItem {
  readonly item: string
  readonly of?: string
}

/** Somebody has an item rest until a day. A day that cannot be leaves the item's card open, with the reason. */
export async function onSnooze(
  services: BotServices,
  incoming: IncomingAction,
  { item, until, why = '', ...said }: AboutItem & { readonly until?: Day; readonly why?: string },
): Promise<ActionAnswer> {
  const here = await municipalityHere(services, incoming, said)
  if ('kind' in here) return here
  const { language, person } = incoming
  const { municipality } = here
  const { notice } = HANDLING_TEXTS[language]
  if (until === undefined)
    return itemAnswer(services, incoming, here, item, { text: notice.noDay, tone: 'attention' })
  const origin = originOf(services, incoming)
  const today = dayAt(origin.at)
  const result = await snooze(services, { ...origin, municipality, item, until, why })
  switch (result.outcome) {
    case 'no-such-item':
      return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
    case 'settled': {
      const first = await meanwhileNotice(services, incoming, municipality, result.item)
      return answerAfter(services, incoming, here, result.item, first)
    }
    case 'not-later':
      return itemAnswer(services, incoming, here, result.item, { text: notice.notLater, tone: 'attention' })
    case 'too-late': {
      const { latest } = result
      const text =
        latest === undefined ? notice.noRoom : notice.tooLate(weekdayWords(latest, today, language))
      return itemAnswer(services, incoming, here, result.item, { text, tone: 'attention' })
    }
    case 'changed': {
      const text = notice.snoozedUntil(weekdayWords(result.until, today, language))
      return answerAfter(services, incoming, here, result.item, { text, tone: 'done' })
    }
    case 'already': {
      const stands = (await services.handlings.of(municipality)).get(result.item)?.snooze
      const first = stands && stands.by.id !== person.id ? alreadyNotice(stands, today, language) : undefined
      return answerAfter(services, incoming, here, result.item, first)
    }
  }
}

/** Somebody wants to be reminded of an item again at once. */
export async function onWake(
  services: BotServices,
  incoming: IncomingAction,
  { item, ...said }: AboutItem,
): Promise<ActionAnswer> {
  const here = await municipalityHere(services, incoming, said)
  if ('kind' in here) return here
  const { municipality } = here
  const result = await wake(services, { ...originOf(services, incoming), municipality, item })
  const { language } = incoming
  if (result.outcome === 'no-such-item') return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
  const done: Notice = { text: HANDLING_TEXTS[language].notice.woken, tone: 'done' }
  return answerAfter(services, incoming, here, result.item, result.outcome === 'changed' ? done : undefined)
}

function alreadyNotice({ by, at }: Snooze, today: Day, language: IncomingAction['language']): Notice {
  const { snoozedAlready } = HANDLING_TEXTS[language].notice
  const text = snoozedAlready(personName(by, language), momentWords(at, today, language))
  return { text, tone: 'attention' }
}
