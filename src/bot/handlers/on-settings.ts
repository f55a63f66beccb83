import { saveChoice } from '#actions/change-subscription.ts'
import type { SettingsForm } from '#cards/settings/form.ts'
import { settingsTextsFor } from '#cards/texts/settings-texts.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import { previewReply } from '../replies/preview-reply.ts'
import { readFormHere } from '../replies/read-form-here.ts'
import { settingsReply } from '../replies/settings-reply.ts'
import type { ActionAnswer } from '../reply.ts'
import { sendReplies } from '../send-replies.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/** Somebody wants to see what the channel has chosen: in the place of the card pressed, or below it. */
export async function onShowSettings(
  services: BotServices,
  incoming: IncomingAction,
  below: boolean,
): Promise<ActionAnswer> {
  const { conversation, language } = incoming
  const municipality = await services.conversations.municipalityOf(conversation)
  if (municipality === undefined) return { kind: 'notice', text: BOT_TEXTS[language].chooseFirst }
  const reply = await settingsReply(services, { ...incoming, municipality })
  if (!below) return { kind: 'card', ...reply, shared: true }
  await sendReplies(services, incoming, [reply])
  return { kind: 'notice', text: settingsTextsFor(language).below }
}

/**
 * Somebody has filled in the settings. A channel that has said yes gets them at once; another sees first what they would
 * bring, and the yes saves them. What cannot be is shown to who typed it, with all they typed.
 */
export async function onSaveSettings(
  services: BotServices,
  incoming: IncomingAction,
  form: SettingsForm,
): Promise<ActionAnswer> {
  const { conversation, language, person } = incoming
  const municipality = await services.conversations.municipalityOf(conversation)
  if (municipality === undefined) return { kind: 'notice', text: BOT_TEXTS[language].chooseFirst }
  const { choice, faults } = await readFormHere(services, incoming, form)
  if (faults) {
    const reply = await settingsReply(services, { ...incoming, municipality, typed: { form, faults } })
    return { kind: 'card', ...reply, shared: false }
  }
  const earlier = await services.subscriptions.of(conversation.id)
  const saved =
    earlier?.municipality === municipality
      ? await saveChoice(services, conversation.id, choice, originOf(services, incoming))
      : undefined
  const shown = saved
    ? { saved: { subscription: saved, by: person.name } }
    : { form, chosen: choice.settings }
  const reply = await previewReply(services, conversation, municipality, language, shown)
  return { kind: 'card', ...reply, shared: true }
}
