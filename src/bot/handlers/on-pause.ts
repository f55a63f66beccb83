import { leaveNudges, pauseNudges, resumeNudges } from '#actions/change-subscription.ts'
import { channelOf } from '#actions/channels-of.ts'
import { leftCard } from '#cards/left-card.ts'
import { pausedCard } from '#cards/paused-card.ts'
import { resumedCard } from '#cards/resumed-card.ts'
import { settingsTextsFor } from '#cards/texts/settings-texts.ts'
import { dayAt } from '#domain/day.ts'
import { readPauseEnd } from '#domain/pause-end.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { settingsReply } from '../replies/settings-reply.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'

/** Somebody wants quiet here, until a day (as typed) or until somebody resumes. */
export async function onPause(
  services: BotServices,
  incoming: IncomingAction,
  typed: string | undefined,
): Promise<ActionAnswer> {
  const { conversation, language, person } = incoming
  const today = dayAt(services.clock())
  const end = readPauseEnd(typed, today)
  if (end === 'not-a-day') {
    const municipality = (await services.subscriptions.of(conversation.id))?.municipality
    if (municipality === undefined) return notSubscribed(incoming)
    const reply = await settingsReply(services, { ...incoming, municipality, untilFault: true })
    return { kind: 'card', ...reply, shared: false }
  }
  const origin = originOf(services, incoming)
  const subscription = await pauseNudges(services, conversation.id, end, origin)
  if (!subscription) return notSubscribed(incoming)
  const { paused } = subscription
  return shown(pausedCard({ language, today, by: person.name, ...(paused && { paused }) }))
}

/** Somebody has the nudges go on. */
export async function onResume(services: BotServices, incoming: IncomingAction): Promise<ActionAnswer> {
  const { conversation, language, person } = incoming
  const subscription = await resumeNudges(services, conversation.id, originOf(services, incoming))
  if (!subscription) return notSubscribed(incoming)
  const channel = await channelOf(services, subscription)
  const { time } = subscription.settings
  const next = channel?.next
  return shown(resumedCard({ language, by: person.name, time, ...(next === undefined ? {} : { next }) }))
}

/** Somebody ends the nudges here for good. */
export async function onLeave(services: BotServices, incoming: IncomingAction): Promise<ActionAnswer> {
  const { conversation, language, person } = incoming
  const ended = await leaveNudges(services, conversation.id, originOf(services, incoming))
  return ended ? shown(leftCard({ language, by: person.name })) : notSubscribed(incoming)
}

function shown(card: Card): ActionAnswer {
  return { kind: 'card', card, summary: 'Fristvagt', shared: true }
}

function notSubscribed({ language }: IncomingAction): ActionAnswer {
  return { kind: 'notice', text: settingsTextsFor(language).notSubscribed }
}
