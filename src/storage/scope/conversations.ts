import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import { coversMunicipality, coversTenant, type Scope, soleMunicipality } from '#domain/scope.ts'
import type { Demands } from './demands.ts'

/**
 * A conversation is its tenant's. Where the tenant has one municipality, it is everybody's without being chosen. A choice
 * that the tenant may not make (any more) is as if it had not been made: when an operator binds a tenant anew, its
 * people must not go on acting for the municipality of before. What goes with a conversation that is theirs goes
 * `anywhere`, also what it left with that municipality.
 */
export function narrowedConversations(
  conversations: ConversationStore,
  anywhere: ConversationStore,
  scope: Scope,
  demand: Demands,
): ConversationStore {
  const sole = soleMunicipality(scope)
  const ifCovered = (municipality: string | undefined) =>
    municipality !== undefined && coversMunicipality(scope, municipality) ? municipality : undefined
  const find: ConversationStore['find'] = async (id) => {
    const found = await conversations.find(id)
    return found && coversTenant(scope, found.tenant) ? found : undefined
  }
  return {
    find,
    async remember(conversation) {
      demand.tenant(conversation.tenant)
      return conversations.remember(conversation)
    },
    async findAll(ids) {
      const found = await conversations.findAll(ids)
      return new Map([...found].filter(([, { tenant }]) => coversTenant(scope, tenant)))
    },
    async personalOf(people) {
      return conversations.personalOf(people.filter(({ tenant }) => coversTenant(scope, tenant)))
    },
    async forget(...forgotten) {
      if (await find(forgotten[0])) await anywhere.forget(...forgotten)
    },
    async municipalityOf(conversation) {
      demand.tenant(conversation.tenant)
      return sole ?? ifCovered(await conversations.municipalityOf(conversation))
    },
    async municipalityOfPerson(person) {
      demand.tenant(person.tenant)
      return sole ?? ifCovered(await conversations.municipalityOfPerson(person))
    },
    async anyOf(municipality, tenant) {
      demand.tenant(tenant)
      demand.municipality(municipality)
      return sole === municipality ? conversations.anyIn(tenant) : conversations.anyOf(municipality, tenant)
    },
    async ofMunicipality(municipality, tenant) {
      demand.tenant(tenant)
      demand.municipality(municipality)
      return sole === municipality
        ? conversations.ofTenant(tenant)
        : conversations.ofMunicipality(municipality, tenant)
    },
    async ofTenant(tenant) {
      demand.tenant(tenant)
      return conversations.ofTenant(tenant)
    },
    async anyIn(tenant) {
      demand.tenant(tenant)
      return conversations.anyIn(tenant)
    },
    async chooseMunicipality(...choice) {
      demand.tenant(choice[0].tenant)
      demand.municipality(choice[1])
      return conversations.chooseMunicipality(...choice)
    },
    async chooseForPerson(...choice) {
      demand.tenant(choice[0].tenant)
      demand.municipality(choice[1])
      return conversations.chooseForPerson(...choice)
    },
  }
}
