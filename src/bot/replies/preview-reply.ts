import { preview } from '#actions/preview.ts'
import { previewCard } from '#cards/preview-card.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'

/** Returns the card that shows what a conversation would be nudged about, and asks whether to begin. */
export async function previewReply(
  services: BotServices,
  conversation: Conversation,
  municipality: string,
  language: Language,
): Promise<Reply> {
  const { from, days, mornings, input } = await preview(services, municipality, conversation.id)
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
  })
  return { card, summary: `Fristvagt · ${municipalityName(municipality)}` }
}
