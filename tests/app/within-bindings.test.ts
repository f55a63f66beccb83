import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withinBindings } from '#app/within-bindings.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { Store } from '#storage/open-store.ts'
import { aPerson } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { aConversation } from '#tests/support/storage-factories.ts'

let store: Store
let conversations: ConversationStore
let bound = new Set(['aarhus 0751'])
beforeAll(async () => {
  store = await openMemoryStore()
  conversations = withinBindings(store.conversations, (tenant, code) => bound.has(`${tenant} ${code}`))
})
afterAll(() => store.close())

describe('a municipality that was chosen', () => {
  it('counts while its tenant is bound to it, and no longer', async () => {
    const person = aPerson({ tenant: 'aarhus' })
    const channel = aConversation({ tenant: 'aarhus' })
    await conversations.chooseForPerson(person, '0751')
    await conversations.chooseMunicipality(channel, '0751', person)
    expect(await conversations.municipalityOfPerson(person)).toBe('0751')
    expect(await conversations.municipalityOf(channel)).toBe('0751')
    bound = new Set(['aarhus 0727'])
    expect(await conversations.municipalityOfPerson(person)).toBeUndefined()
    expect(await conversations.municipalityOf(channel)).toBeUndefined()
  })

  it('is unknown for who has chosen none', async () => {
    expect(await conversations.municipalityOfPerson(aPerson())).toBeUndefined()
  })

  it('changes nothing else of the store', async () => {
    const channel = aConversation()
    await conversations.remember(channel)
    expect(await store.conversations.find(channel.id)).toEqual(channel)
  })
})
