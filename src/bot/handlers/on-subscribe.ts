import { pauseNudges } from '#actions/change-subscription.ts'
import { nextMorning } from '#actions/preview.ts'
import { subscribe } from '#actions/subscribe.ts'
import { declinedCard } from '#cards/declined-card.ts'
import type { SettingsForm } from '#cards/settings/form.ts'
import { subscribedCard } from '#cards/subscribed-card.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { readFormHere } from '../replies/read-form-here.ts'
import { settingsReply } from '../replies/settings-reply.ts'
import type { ActionAnswer } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/** Somebody has seen the preview, with what was chosen on the `form`, and says yes: nudges begin with the next morning. */
export async function onSubscribe(
  services: BotServices,
  incoming: IncomingAction,
  form?: SettingsForm,
): Promise<ActionAnswer> {
  const { conversation, person, language } = incoming
  const municipality = await services.conversations.municipalityOf(conversation)
  if (municipality === undefined) return { kind: 'notice', text: BOT_TEXTS[language].chooseFirst }
  const read = form && (await readFormHere(services, incoming, form))
  // Who was to be the leader has left the team since the preview, or Teams does not tell who is in it.
  if (form && read?.faults?.every((fault) => fault === 'leaderPerson')) {
    const typed = { form, faults: read.faults }
    return {
      kind: 'card',
      ...(await settingsReply(services, { ...incoming, municipality, typed })),
      shared: false,
    }
  }
  if (read?.faults) return { kind: 'notice', text: BOT_TEXTS[language].notUnderstood }
  await services.conversations.remember(conversation)
  const { subscription, first } = await subscribe(
    services,
    conversation,
    municipality,
    originOf(services, incoming),
    read?.choice,
  )
  const { time } = subscription.settings
  const card = subscribedCard({
    language,
    municipality,
    by: person.name,
    time,
    first: first ?? nextMorning(services.clock, time),
  })
  return { kind: 'card', card, summary: 'Fristvagt', shared: true }
}

/** Somebody says no: nothing is sent, or nothing more, and the card says how to begin later. */
export async function onDecline(services: BotServices, incoming: IncomingAction): Promise<ActionAnswer> {
  const { conversation, person, language } = incoming
  // Without an end, also of a pause that had one: a no is not forgotten on some morning.
  await pauseNudges(services, conversation.id, undefined, originOf(services, incoming))
  return {
    kind: 'card',
    card: declinedCard({ language, by: person.name }),
    summary: 'Fristvagt',
    shared: true,
  }
}
