import { addToCalendar } from '#actions/add-to-calendar.ts'
import { removeFromCalendar } from '#actions/remove-from-calendar.ts'
import type { CalendarState } from '#cards/sections/calendar-section.ts'
import type { CalendarRef } from '#domain/calendar-subject.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { alsoUpdated } from '../replies/also-updated.ts'
import { stateOfAddition, stateOfRemoval } from '../replies/calendar-states.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/**
 * What came of a press: what the card is to say, where the entry is to be seen, and what else was put right; or that it
 * does not stand (any more).
 */
type Pressed =
  | {
      readonly kind: 'done'
      readonly state: CalendarState
      readonly entryLink?: string | undefined
      readonly also: readonly string[]
    }
  | { readonly kind: 'stands-not' }

/**
 * Puts something into the calendar of who pressed. Returns what came of it, or what they are answered instead: that it is
 * in no edition, or that their client is to sign them in first, and press again.
 */
export async function pressToAdd(
  services: BotServices,
  incoming: IncomingAction,
  wanted: CalendarRef,
): Promise<Pressed | ActionAnswer> {
  const { language, token: assertion } = incoming
  const origin = originOf(services, incoming)
  const outcome = await addToCalendar(services, { wanted, origin, assertion, language })
  if (outcome.kind === 'no-such-item') return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
  if (outcome.kind === 'called-off' || outcome.kind === 'without-day') return { kind: 'stands-not' }
  const { signIn, signInForDeadline } = BOT_TEXTS[language]
  if (asksToSignIn(services, incoming, outcome))
    return { kind: 'sign-in', text: wanted.part === 'meeting' ? signIn : signInForDeadline }
  const entryLink = 'webLink' in outcome ? outcome.webLink : undefined
  const also = 'entry' in outcome ? await alsoUpdated(services, incoming) : []
  return { kind: 'done', state: stateOfAddition(outcome), entryLink, also }
}

/** Takes something out of the calendar of who pressed. Returns as `pressToAdd` does. */
export async function pressToRemove(
  services: BotServices,
  incoming: IncomingAction,
  wanted: CalendarRef,
): Promise<Pressed | ActionAnswer> {
  const { language, token: assertion } = incoming
  const outcome = await removeFromCalendar(services, {
    ...{ wanted, origin: originOf(services, incoming), assertion },
  })
  if (outcome.kind === 'no-such-item') return { kind: 'notice', text: BOT_TEXTS[language].itemGone }
  const { signInToRemove, signInToRemoveDeadline } = BOT_TEXTS[language]
  if (asksToSignIn(services, incoming, outcome))
    return { kind: 'sign-in', text: wanted.part === 'meeting' ? signInToRemove : signInToRemoveDeadline }
  const also = outcome.kind === 'removed' ? await alsoUpdated(services, incoming) : []
  return { kind: 'done', state: stateOfRemoval(outcome), also }
}

function asksToSignIn(
  { signIn }: BotServices,
  { token, answer }: IncomingAction,
  { kind }: { readonly kind: string },
): boolean {
  return kind === 'needs-sign-in' && token === undefined && answer === 'invoke' && signIn !== undefined
}
