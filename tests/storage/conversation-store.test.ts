import { describe, expect, it } from 'vitest'
import type { Conversation } from '#domain/conversation.ts'
import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import { aPerson } from '#tests/support/factories.ts'
import { BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'

describe.each(BACKENDS)('conversations on $name', (backend) => {
  const on = useStore(backend)

  it('remembers a conversation that many are first to write in at once, and refuses it to another tenant', async () => {
    const conversation = aConversation()
    const { conversations } = on.store
    await Promise.all(Array.from({ length: 20 }, () => conversations.remember(conversation)))
    expect(await conversations.find(conversation.id)).toEqual(conversation)
    await expect(conversations.remember({ ...conversation, tenant: 'another' })).rejects.toThrow(
      OutsideScopeError,
    )
  })

  it('remembers a conversation, and brings it up to date', async () => {
    const conversation = aConversation()
    expect(await on.store.conversations.find(conversation.id)).toBeUndefined()
    await on.store.conversations.remember(conversation)
    await on.store.conversations.remember({ ...conversation, channelName: 'Årsmøde' })
    expect(await on.store.conversations.find(conversation.id)).toEqual({
      ...conversation,
      channelName: 'Årsmøde',
    })
  })

  it('goes on knowing what team and channel are called, though a press names neither', async () => {
    const { conversations } = on.store
    const known = aConversation({
      team: { id: 'team-1', name: 'KOMBIT-programmet', group: 'group-1' },
      channelName: 'SAPA',
    })
    const { channelName: _, ...pressed } = {
      ...known,
      team: { id: 'team-1', name: '' },
      language: 'en' as const,
    }
    await conversations.remember(known)
    await conversations.remember(pressed)
    expect(await conversations.find(known.id)).toEqual({ ...known, language: 'en' })
    await conversations.remember({ ...known, team: { id: 'team-1', name: 'KOMBIT' }, channelName: 'SAPA 2' })
    expect(await conversations.find(known.id)).toMatchObject({
      team: { name: 'KOMBIT', group: 'group-1' },
      channelName: 'SAPA 2',
    })
    await conversations.remember({ ...known, team: { id: 'team-2', name: '' } })
    expect(await conversations.find(known.id)).toMatchObject({ team: { id: 'team-2', name: '' } })
  })

  it('finds several at once, and the chats of people who have one', async () => {
    const [mette, jens] = [aPerson(), aPerson()]
    const channel = aConversation()
    const chat = aConversation({ kind: 'personal', tenant: mette.tenant, person: mette })
    await on.store.conversations.remember(channel)
    await on.store.conversations.remember(chat)
    const found = await on.store.conversations.findAll([channel.id, 'unknown', chat.id])
    expect(new Set(found.values())).toEqual(new Set([channel, chat]))
    expect(await on.store.conversations.personalOf([jens, mette])).toEqual([chat])
    expect(await on.store.conversations.personalOf([{ ...mette, tenant: 'another' }])).toEqual([])
    expect(await on.store.conversations.personalOf([])).toEqual([])
  })

  it('lets all channels of a team share its municipality', async () => {
    const team = { id: 'team-odder', name: 'KOMBIT-programmet' }
    const general = aConversation({ team })
    await on.store.conversations.chooseMunicipality(general, '0727', anOrigin())
    expect(await on.store.conversations.municipalityOf(aConversation({ team }))).toBe('0727')
    expect(await on.store.conversations.municipalityOf(aConversation())).toBeUndefined()
    const elsewhere = aConversation({ team, tenant: 'another-tenant' })
    expect(await on.store.conversations.municipalityOf(elsewhere)).toBeUndefined()
  })

  it('tells whether it is in any conversation of a municipality: of a team, a person or a group chat', async () => {
    const tenant = 'tenant-any-of'
    const is = (municipality: string, of: string = tenant) => on.store.conversations.anyOf(municipality, of)
    const person = aPerson({ tenant })
    const team = { id: 'team-any-of', name: 'KOMBIT-programmet' }
    const places: readonly Partial<Conversation>[] = [
      { team },
      { kind: 'personal', person },
      { kind: 'group' },
    ]
    for (const [i, place] of places.entries()) {
      const [municipality, conversation] = [`20${i}1`, aConversation({ tenant, ...place })]
      await on.store.conversations.chooseMunicipality(conversation, municipality, anOrigin())
      expect(await is(municipality)).toBe(false)
      await on.store.conversations.remember(conversation)
      expect([await is(municipality), await is(municipality, 'any')]).toEqual([true, true])
      expect([await is(municipality, 'another'), await is('2099')]).toEqual([false, false])
      await on.store.conversations.forget(conversation.id, anOrigin())
      expect(await is(municipality)).toBe(false)
    }
  })

  it('lists the conversations of a municipality within a tenant, whoever has chosen it', async () => {
    const tenant = 'tenant-listing'
    const { conversations } = on.store
    const team = aConversation({ tenant, team: { id: 'team-listing', name: 'KOMBIT-programmet' } })
    const group = aConversation({ tenant, kind: 'group' })
    const elsewhere = aConversation({ tenant, kind: 'group' })
    for (const [conversation, code] of [
      [team, '0727'],
      [group, '0727'],
      [elsewhere, '0751'],
    ] as const) {
      await conversations.remember(conversation)
      await conversations.chooseMunicipality(conversation, code, anOrigin())
    }
    const ids = (found: readonly Conversation[]) => new Set(found.map(({ id }) => id))
    expect(ids(await conversations.ofMunicipality('0727', tenant))).toEqual(new Set([team.id, group.id]))
    expect(await conversations.ofMunicipality('0727', 'another')).toEqual([])
    const sole = on.store.as({ tenant, municipalities: new Set(['0740']) }).conversations
    expect(ids(await sole.ofMunicipality('0740', tenant))).toEqual(new Set([team.id, group.id, elsewhere.id]))
  })

  it('takes any conversation for that of a tenant with one municipality, where nobody chooses', async () => {
    const tenant = 'tenant-with-one'
    const { conversations } = on.store.as({ tenant, municipalities: new Set(['0727']) })
    expect([await conversations.anyIn(tenant), await conversations.anyOf('0727', tenant)]).toEqual([
      false,
      false,
    ])
    await conversations.remember(aConversation({ tenant }))
    expect([await conversations.anyIn(tenant), await conversations.anyOf('0727', tenant)]).toEqual([
      true,
      true,
    ])
    expect(await on.store.conversations.anyOf('0727', tenant)).toBe(false)
  })

  it('knows a person by tenant and id, in personal chat as elsewhere, and the last choice counts', async () => {
    const person = aPerson({ id: 'vibeke' })
    const chat = aConversation({ kind: 'personal', tenant: person.tenant, person })
    await on.store.conversations.chooseMunicipality(chat, '0751', anOrigin({ by: person }))
    expect(await on.store.conversations.municipalityOfPerson(person)).toBe('0751')
    await on.store.conversations.chooseForPerson(person, '0101', anOrigin())
    expect(await on.store.conversations.municipalityOf(chat)).toBe('0101')
    expect(
      await on.store.conversations.municipalityOfPerson({ ...person, tenant: 'another' }),
    ).toBeUndefined()
  })

  it('keeps the municipality of a group chat to itself', async () => {
    const chat = aConversation({ kind: 'group' })
    await on.store.conversations.chooseMunicipality(chat, '0751', anOrigin())
    expect(await on.store.conversations.municipalityOf(chat)).toBe('0751')
    expect(await on.store.conversations.municipalityOf(aConversation({ kind: 'group' }))).toBeUndefined()
  })

  it('forgets a conversation with its subscription, and no other', async () => {
    const [gone, kept] = [aConversation(), aConversation()]
    for (const conversation of [gone, kept]) {
      await on.store.conversations.remember(conversation)
      await on.store.subscriptions.save(aSubscription({ conversation: conversation.id }), anOrigin())
    }
    await on.store.conversations.forget(gone.id, anOrigin())
    expect(await on.store.conversations.find(gone.id)).toBeUndefined()
    expect(await on.store.subscriptions.of(gone.id)).toBeUndefined()
    expect(await on.store.conversations.find(kept.id)).toEqual(kept)
    expect(await on.store.subscriptions.of(kept.id)).toBeDefined()
  })
})
