import type { Conversation, WhoseChoice } from '../conversation.ts'
import type { Origin } from '../origin.ts'
import type { Person, PersonKey } from '../person.ts'

/** Keeps where Fristvagt may write, and which municipality a team or a person belongs to. */
export interface ConversationStore {
  /** Adds the conversation, or brings what is known of it up to date. Throws OutsideScopeError for another tenant's. */
  remember(conversation: Conversation): Promise<void>
  /** Returns the conversation, or undefined when the bot is not (any more) in it. */
  find(id: string): Promise<Conversation | undefined>
  /** Returns, by id, those of the conversations that the bot is (still) in. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, Conversation>>
  /** Returns the chat with each person for whom Fristvagt was added, and is there still. */
  personalOf(people: readonly PersonKey[]): Promise<readonly Conversation[]>
  /** Forgets the conversation and ends its subscription: the bot was removed from it. */
  forget(id: string, origin: Origin): Promise<void>
  /** Returns the municipality of the conversation's team or person: chosen, or the only one of their tenant's. */
  municipalityOf(conversation: WhoseChoice): Promise<string | undefined>
  /** Returns the municipality of a person: chosen for themselves, or the only one of their tenant's. */
  municipalityOfPerson(person: PersonKey): Promise<string | undefined>
  /** Returns whether a tenant, or `any`, has a conversation whose municipality (four-digit code) it is. */
  anyOf(municipality: string, tenant: string | 'any'): Promise<boolean>
  /** Returns the conversations of a tenant whose municipality (four-digit code) it is: at most 500. */
  ofMunicipality(municipality: string, tenant: string): Promise<readonly Conversation[]>
  /** Returns the conversations of a tenant: at most 500. */
  ofTenant(tenant: string): Promise<readonly Conversation[]>
  /** Returns whether a tenant has any conversation. */
  anyIn(tenant: string): Promise<boolean>
  /** Sets the municipality of the conversation's team, or of the person it is with. */
  chooseMunicipality(conversation: Conversation, municipality: string, origin: Origin): Promise<void>
  /** Sets the municipality of a person. */
  chooseForPerson(person: Person, municipality: string, origin: Origin): Promise<void>
}
