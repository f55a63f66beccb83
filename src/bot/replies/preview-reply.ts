import { channelOf } from '#actions/channels-of.ts'
import { preview } from '#actions/preview.ts'
import { previewCard } from '#cards/preview-card.ts'
import type { SettingsForm } from '#cards/settings/form.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'

/** What a preview shows: settings that somebody would begin with, or that were saved just now. */
interface Shown {
  readonly form?: SettingsForm
  readonly chosen?: NudgeSettings
  readonly saved?: { readonly subscription: Subscription; readonly by: string }
}

/** Returns the card that shows what a conversation would be nudged about, and asks whether to begin. */
export async function previewReply(
  services: BotServices,
  conversation: Conversation,
  municipality: string,
  language: Language,
  { form, chosen, saved }: Shown = {},
): Promise<Reply> {
  const { from, days, mornings, input } = await preview(services, municipality, conversation.id, chosen)
  const card = previewCard({
    language,
    municipality,
    ...(conversation.channelName ? { channelName: conversation.channelName } : {}),
    mornings,
    from,
    days,
    time: input.settings.time,
    context: {
      catalogue: input.catalogue,
      standings: input.standings,
      handlings: input.handlings,
      undoables: new Map(),
      today: from,
      links: services.tabLinks,
    },
    ...(form && { form }),
    ...(saved && { saved: await savedNow(services, saved) }),
  })
  return { card, summary: `Fristvagt · ${municipalityName(municipality)}` }
}

async function savedNow(services: BotServices, { subscription, by }: NonNullable<Shown['saved']>) {
  const { state, paused } = subscription
  if (state === 'paused') return { by, resting: paused ? { paused } : {} }
  const next = (await channelOf(services, subscription))?.next
  return { by, ...(next === undefined ? {} : { next }) }
}
