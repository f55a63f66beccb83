import type { ConversationStore } from '#domain/ports/conversation-store.ts'

/**
 * Returns the store of conversations, where a choice that the tenant may not make (any more) is as if it had not been
 * made: when an operator binds a tenant anew, its people must not go on acting for the municipality of before.
 */
export function withinBindings(
  store: ConversationStore,
  mayActFor: (tenant: string, municipality: string) => boolean,
): ConversationStore {
  const ifAllowed = (tenant: string, municipality: string | undefined) =>
    municipality !== undefined && mayActFor(tenant, municipality) ? municipality : undefined
  return {
    ...store,
    municipalityOf: async (conversation) =>
      ifAllowed(conversation.tenant, await store.municipalityOf(conversation)),
    municipalityOfPerson: async (person) =>
      ifAllowed(person.tenant, await store.municipalityOfPerson(person)),
  }
}
