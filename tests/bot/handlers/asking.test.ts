import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { aMessage, aPress, inChannel } from '#tests/support/activities.ts'
import { botDoor } from '#tests/support/bot-door.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const AARHUS = '0751'

let store: TestStore
beforeAll(async () => {
  store = await openMemoryStore()
  await store.editions.publish(december2025, anOrigin())
})
afterAll(() => store.close())

type Json = Readonly<Record<string, unknown>>

/** Somebody of Aarhus in a chat of their own, or (with `place`) in a channel. */
async function aPersonIn(place: Json = { conversation: (aMessage('') as Json).conversation }) {
  const door = botDoor(store)
  await door.receive(aPress('choose-municipality', { municipality: AARHUS }, place))
  const press = async (verb: string, data: Json, overrides: Json = {}) => {
    const { body } = await door.receive(aPress(verb, data, { ...place, ...overrides }))
    return body as { readonly type: string; readonly value: unknown }
  }
  /** Returns what is answered, as JSON: the cards one after the other. */
  const say = async (text: string) => {
    const before = door.messenger.sent.length
    await door.receive(aMessage(text, place))
    return door.messenger.sent
      .slice(before)
      .map(({ card, activity }) => ({ text: JSON.stringify(card), activity }))
  }
  const buttonOf = (card: string, title: string) => {
    const found = [...objectsIn(JSON.parse(card))].find((o) => String(o.title).startsWith(title) && o.verb)
    if (!found) throw new Error(`no button ${title}`)
    return { verb: String(found.verb), data: (found.data ?? {}) as Json }
  }
  return { ...door, press, say, buttonOf }
}

function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Json
  for (const inner of Object.values(value)) yield* objectsIn(inner)
}

describe('a button that narrows or widens an answer', () => {
  it('is answered in the place of the card, in its own language', async () => {
    const { say, press, buttonOf, messenger } = await aPersonIn()
    const [asked] = await say('which agreements are unsigned')
    const { verb, data } = buttonOf(asked?.text ?? '', 'Any status')
    const before = messenger.sent.length
    const { type, value } = await press(verb, data)
    expect(type).toBe('application/vnd.microsoft.card.adaptive')
    expect(JSON.stringify(value)).toContain('Agreements · Aarhus · as of 1 December 2025')
    expect(messenger.sent).toHaveLength(before)
  })

  it('in one’s own chat leaves a message that is kept true as the new answer', async () => {
    const { say, press, buttonOf, services, messenger } = await aPersonIn()
    const [asked] = await say('hvilke aftaler er ikke underskrevet')
    await store.liveCards.flush()
    const { verb, data } = buttonOf(asked?.text ?? '', 'Kun ')
    await press(verb, data, { replyToId: asked?.activity })
    await services.liveCards.flush()
    const personal = messenger.sent.at(-1)?.to.id ?? ''
    const live = await store.liveCards.find(AARHUS, personal, asked?.activity ?? '')
    expect(live?.spec).toMatchObject({ kind: 'answer', question: data.question })
  })

  it('in a channel leaves the card of the others as it is', async () => {
    const { say, press, buttonOf, messenger } = await aPersonIn(inChannel())
    const [asked] = await say('hvilke aftaler er ikke underskrevet')
    const { verb, data } = buttonOf(asked?.text ?? '', 'Uanset status')
    const before = messenger.updated.length
    await press(verb, data, { replyToId: asked?.activity })
    expect(messenger.updated).toHaveLength(before)
  })

  it('with data that no button of ours has is refused with a word, and so is what would ask for a change of settings', async () => {
    const { press } = await aPersonIn()
    for (const question of ['ask=list_tasks&status=secret', '<script>', 'ask=subscribe&in=da']) {
      const { type, value } = await press('refine', { question })
      expect([type, value]).toEqual([
        'application/vnd.microsoft.activity.message',
        'Den knap kender jeg ikke. Bliver Fristvagt opdateret lige nu, så prøv igen om lidt. Ellers spørg mig igen, så får du et nyt kort.',
      ])
    }
  })

  it('notes that lists of others were read', async () => {
    const { press } = await aPersonIn()
    await press('refine', {
      question: 'ask=who_is_missing&status=unsigned&solution=3x-datastandarder&in=da',
    })
    const entries = await store.audit.search({ municipality: AARHUS, limit: 20 })
    const [read] = entries.entries.filter(({ action }) => action === 'list.read').slice(-1)
    expect(read?.details).toMatchObject({ intent: 'who_is_missing', solution: ['3x-datastandarder'] })
  })
})

describe('what would change something', () => {
  const records = () => store.standings.recordsOf(AARHUS)

  it('is only asked about, of one item and of which of several', async () => {
    const { say } = await aPersonIn()
    const [one] = await say('vi har underskrevet FLIS-aftalen')
    expect(one?.text).toContain('Skal jeg registrere aftalen som underskrevet for Aarhus?')
    const [several] = await say('vi har underskrevet VALG')
    expect(several?.text).toContain('Hvilken aftale har I underskrevet?')
    const [rest] = await say('udskyd FLIS til 3. december')
    expect(rest?.text).toContain('Skal jeg vente med at minde Aarhus om den til onsdag 3. december?')
    expect((await records()).size).toBe(0)
    expect((await store.handlings.of(AARHUS)).size).toBe(0)
  })

  it('is done with the button, once however often it is pressed', async () => {
    const { say, press, buttonOf } = await aPersonIn()
    const [rest] = await say('udskyd FLIS til 3. december')
    const snooze = buttonOf(rest?.text ?? '', 'Udskyd til 3. december')
    await press(snooze.verb, snooze.data)
    await press(snooze.verb, snooze.data)
    expect((await store.handlings.of(AARHUS)).get('flis-dba')?.snooze?.until).toBe('2025-12-03')
    const [one] = await say('vi har underskrevet FLIS-aftalen')
    const signed = buttonOf(one?.text ?? '', 'Underskrevet')
    await press(signed.verb, signed.data)
    await press(signed.verb, signed.data)
    expect((await records()).get('flis-dba')?.state).toBe('fulfilled')
    expect(await store.standings.historyOf(AARHUS, 'flis-dba')).toHaveLength(1)
  })

  it('says how an item stands that is done already', async () => {
    const { say } = await aPersonIn()
    const [done] = await say('vi har underskrevet FLIS-aftalen')
    expect(done?.text).toContain('FLIS · Databehandleraftale')
    expect(done?.text).toContain('"verb":"undo"')
  })

  it('asks before reminders stop, and says so where there are none', async () => {
    const { say, press } = await aPersonIn(inChannel())
    expect((await say('stop påmindelser'))[0]?.text).toContain('ikke slået til her')
    await press('subscribe-yes', {})
    const [stop] = await say('stop påmindelser')
    expect(stop?.text).toContain('Skal jeg holde op med at skrive her?')
    expect(stop?.text).toContain('"verb":"leave-nudges"')
  })

  it('puts a deadline into the calendar from the card of its item', async () => {
    const { say } = await aPersonIn()
    const [card] = await say('læg fristen for 3x i kalenderen')
    expect(card?.text).toContain('"verb":"add-deadline"')
  })
})

describe('a question that leans on the one before', () => {
  it('is understood by it, whichever instance answers', async () => {
    const chat = { conversation: (aMessage('') as Json).conversation }
    const [one, other] = [await aPersonIn(chat), await aPersonIn(chat)]
    await one.say('hvilke SAPA-aftaler er ikke underskrevet')
    const [eessi] = await other.say('og EESSI?')
    expect(eessi?.text).toContain('Ikke underskrevne aftaler · EESSI · Aarhus')
    const [rest] = await one.say('mind mig om det igen den 3. december')
    expect(rest?.text).toContain('Skal jeg vente med at minde Aarhus om den til onsdag 3. december?')
  })

  it('goes on from what a button made of it', async () => {
    const { say, press, buttonOf } = await aPersonIn()
    const [asked] = await say('which FLIS agreements are unsigned')
    const { verb, data } = buttonOf(asked?.text ?? '', 'Any status')
    await press(verb, data)
    const [sapa] = await say('and SAPA?')
    expect(sapa?.text).toContain('Agreements · SAPA · Aarhus')
  })

  it('leans on nothing that held a CPR number', async () => {
    const { say } = await aPersonIn(inChannel())
    await say('hvilke SAPA-aftaler er ikke underskrevet')
    await say('og 010190-1234?')
    const [eessi] = await say('og EESSI?')
    expect(eessi?.text).toContain('Ikke underskrevne aftaler · EESSI')
  })
})
