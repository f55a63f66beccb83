import { describe, expect, it } from 'vitest'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'

describe.each(BACKENDS)('the language of a person on $name', (backend) => {
  const on = useStore(backend)
  const languages = () => on.store.system.languages
  const aSpeaker = () => ({ person: aPerson({ id: crypto.randomUUID() }), municipality: aMunicipality() })
  const trailOf = async (municipality: string) => {
    const { entries } = await on.store.system.audit.search({
      municipality,
      action: 'language.chosen',
      limit: 20,
    })
    return entries.map(({ subject, details }) => [subject, details.language])
  }

  it('is as the host says until it is chosen, and again once that is taken back; each change is written down', async () => {
    const speaker = aSpeaker()
    const origin = anOrigin({ by: speaker.person })
    expect(await languages().of(speaker.person)).toBeUndefined()
    await languages().choose(speaker, undefined, origin)
    for (const language of ['en', 'en', 'da'] as const) {
      await languages().choose(speaker, language, origin)
      expect(await languages().of(speaker.person)).toBe(language)
    }
    await languages().choose(speaker, undefined, origin)
    expect(await languages().of(speaker.person)).toBeUndefined()
    expect(await trailOf(speaker.municipality)).toEqual([
      ['personal', 'host'],
      ['personal', 'da'],
      ['personal', 'en'],
    ])
  })

  it('is that of a tenant’s person alone, and of who has no municipality in the trail of the deployment', async () => {
    const { person } = aSpeaker()
    await languages().choose({ person, municipality: undefined }, 'en', anOrigin({ by: person }))
    expect(await languages().of({ ...person, tenant: 'another' })).toBeUndefined()
    expect(await trailOf('')).toContainEqual(['personal', 'en'])
  })

  it('is from then on that of their own chat and its nudges, and of no channel', async () => {
    const speaker = aSpeaker()
    const { person, municipality } = speaker
    const chat = aConversation({
      id: `a:${crypto.randomUUID()}`,
      kind: 'personal',
      tenant: person.tenant,
      person,
    })
    const channel = aConversation({ tenant: person.tenant })
    for (const conversation of [chat, channel]) {
      await on.store.system.conversations.remember(conversation)
      await on.store.system.subscriptions.save(
        aSubscription({ municipality, conversation: conversation.id, confirmedBy: person }),
        anOrigin({ by: person }),
      )
    }
    await languages().choose(speaker, 'en', anOrigin({ by: person }))
    const spoken = async ({ id }: { id: string }) => [
      (await on.store.system.conversations.find(id))?.language,
      (await on.store.system.subscriptions.of(id))?.language,
    ]
    expect(await spoken(chat)).toEqual(['en', 'en'])
    expect(await spoken(channel)).toEqual(['da', 'da'])
  })
})
