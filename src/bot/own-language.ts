import type { LanguageStore } from '#domain/ports/language-store.ts'
import type { Incoming } from './incoming.ts'

type InConversation = Exclude<Incoming, { kind: 'ignored' }>

/**
 * Returns what arrived in somebody's own chat in the language that they have chosen for themselves; whatever else arrived
 * as it is, since others read along there.
 */
export async function inOwnLanguage<T extends InConversation>(
  languages: Pick<LanguageStore, 'of'>,
  incoming: T,
): Promise<T> {
  const { conversation, person } = incoming
  if (conversation.kind !== 'personal') return incoming
  const language = await languages.of(person)
  if (language === undefined || language === conversation.language) return incoming
  return { ...incoming, language, conversation: { ...conversation, language } }
}
