import { welcomeCard } from '#cards/welcome-card.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { Language } from '#domain/language.ts'
import { municipalitiesByName } from '#domain/municipality.ts'
import { coversMunicipality } from '#domain/scope.ts'
import type { Reply } from '../reply.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'

/** Returns the card that asks which municipality a team or a person belongs to. */
export function welcomeReply(services: BotServices, conversation: Conversation, language: Language): Reply {
  const card = welcomeCard({
    language,
    where: conversation.kind === 'personal' ? 'person' : 'team',
    ...(conversation.team?.name ? { teamName: conversation.team.name } : {}),
    municipalities: municipalitiesByName().filter((m) => coversMunicipality(services.scope, m.code)),
  })
  return { card, summary: BOT_TEXTS[language].welcome }
}
