import type { Conversation } from './conversation.ts'
import type { Bilingual, Language } from './language.ts'

const PERSONAL: Bilingual = { da: 'en personlig chat', en: 'a personal chat' }
const GROUP: Bilingual = { da: 'en gruppechat', en: 'a group chat' }
const CHANNEL: Bilingual = { da: 'en kanal', en: 'a channel' }
const UNKNOWN: Bilingual = {
  da: 'en kanal, som Fristvagt ikke længere er i',
  en: 'a channel that Fristvagt is no longer in',
}

/**
 * Returns what to call a conversation: "KOMBIT-programmet › SAPA", "en personlig chat" (whose it is, is theirs to tell).
 * Without one, that Fristvagt is not in it any more. Holds words of people, so it goes into a TextRun.
 */
export function placeNameOf(conversation: Conversation | undefined, language: Language): string {
  if (!conversation) return UNKNOWN[language]
  const { kind, team, channelName } = conversation
  if (kind === 'personal') return PERSONAL[language]
  if (kind === 'group') return GROUP[language]
  // Teams names the first channel of a team nowhere.
  const names = [team?.name, channelName].filter((name) => name !== undefined && name.trim() !== '')
  return names.length === 0 ? CHANNEL[language] : names.join(' › ')
}
