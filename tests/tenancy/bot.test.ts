import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Incoming } from '#bot/incoming.ts'
import { formOf } from '#cards/settings/form.ts'
import { encodeSpec } from '#cards/spec-code.ts'
import type { Verb } from '#cards/verbs.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import {
  aMessage,
  anActivity,
  anInstallation,
  anInvoke,
  aPress,
  inChannel,
} from '#tests/support/activities.ts'
import { BACKENDS } from '#tests/support/storage-backends.ts'
import { anAnswerSpec } from '#tests/support/storage-factories.ts'
import { AARHUS, AGREEMENT, EVENT, ODDER, type TwoTenants, twoTenants, VICTIM } from './two-tenants.ts'
import { live, rowsOf } from './world.ts'

const spec = encodeSpec(anAnswerSpec({ municipality: VICTIM.municipality, items: [AGREEMENT] }))

/** The data of each button, as it stands on a card of the victim's. A verb without a row here does not compile. */
const PRESSED: Readonly<Record<Verb, Readonly<Record<string, string>>>> = {
  'choose-municipality': { municipality: VICTIM.municipality },
  'subscribe-yes': {},
  'subscribe-no': {},
  'show-preview': {},
  'show-settings': {},
  'save-settings': formOf({ settings: DEFAULT_SETTINGS, language: 'da' }),
  'pause-nudges': {},
  'resume-nudges': {},
  'leave-nudges': {},
  'show-closing-days': {},
  'save-closing-days': { closingRules: 'may-day', closingDays: '23.12.2025' },
  fulfil: { item: AGREEMENT, spec },
  reopen: { item: AGREEMENT, spec },
  'open-item': { item: AGREEMENT },
  'close-item': {},
  assign: { item: AGREEMENT, person: 'p' },
  'assign-me': { item: AGREEMENT },
  unassign: { item: AGREEMENT },
  snooze: { item: AGREEMENT, 'snooze-day': '2025-12-03', 'snooze-why': 'afventer jurist' },
  wake: { item: AGREEMENT },
  'not-ours': { item: AGREEMENT, 'not-ours-reason': 'vi bruger den ikke' },
  undo: { item: AGREEMENT, change: 'c' },
  'add-to-calendar': { event: EVENT },
  'remove-from-calendar': { event: EVENT },
  'add-deadline': { item: AGREEMENT },
  'remove-deadline': { item: AGREEMENT },
  ask: { q: 'hvilke aftaler har Randers ikke underskrevet?' },
  refine: { question: 'ask=list_agreements&municipality=0730&in=da' },
}

/** An activity of each kind. A kind without a row here does not compile. */
const KINDS: Readonly<Record<Exclude<Incoming['kind'], 'action'>, (place: object) => object>> = {
  message: (place) => aMessage('hvilke aftaler har Randers underskrevet?', { ...place }),
  installed: (place) => anInstallation('add', { ...place }),
  removed: (place) => anInstallation('remove', { ...place }),
  search: (place) =>
    anInvoke(
      'composeExtension/query',
      { commandId: 'agreements', parameters: [{ name: 'q', value: '' }] },
      place,
    ),
  chosen: (place) => anInvoke('composeExtension/selectItem', { type: 'agreement', item: AGREEMENT }, place),
  link: (place) =>
    anInvoke('composeExtension/queryLink', { url: 'https://fristvagt.example/tab/agreements' }, place),
  ignored: (place) => anActivity({ type: 'event', ...place }),
}

const everything = [
  ...Object.entries(PRESSED).map(
    ([verb, data]) => [verb, (p: object) => aPress(verb, data, { ...p })] as const,
  ),
  ...Object.entries(KINDS).map(([kind, make]) => [kind, make] as const),
]

describe.each(BACKENDS)('the bot between two tenants, on $name', (backend) => {
  let world: TwoTenants
  const own = inChannel()
  beforeAll(async () => {
    world = await twoTenants(backend)
    await live(world.store.system, VICTIM)
    const choice = aPress('choose-municipality', { municipality: AARHUS }, own)
    await world.toBot(choice, await world.asTeams())
  })
  afterAll(() => world?.close())

  /** Sends an activity of the attacker's tenant; returns all that was said because of it. */
  async function said(activity: object) {
    const from = world.connector.calls.length
    const { statusCode, body } = await world.toBot(activity, await world.asTeams())
    return { status: statusCode, text: body + JSON.stringify(world.connector.calls.slice(from)) }
  }

  it.each(everything)('%s in one’s own channel tells and changes nothing of the other', async (_, make) => {
    const rows = await rowsOf(world.database.db, VICTIM)
    const { status, text } = await said(make(own))
    expect(status).toBeLessThan(400)
    expect(text).not.toContain(VICTIM.mark)
    expect(await rowsOf(world.database.db, VICTIM)).toEqual(rows)
    // Nor has the other's municipality come to be the attacker's in any place.
    const theirs = await world.store.system.conversations.municipalityOfPerson({
      ...VICTIM.person,
      tenant: VICTIM.tenant,
    })
    expect(theirs).toBe(VICTIM.municipality)
  })

  it.each(everything)(
    '%s that names the other’s channel as one’s own does not get there',
    async (_, make) => {
      const rows = await rowsOf(world.database.db, VICTIM)
      const { status, text } = await said(
        make(inChannel(VICTIM.conversation.id, VICTIM.conversation.team?.id)),
      )
      expect([200, 403]).toContain(status)
      // The ids of channel and team come back as the attacker sent them; who is in it does not.
      expect(text).not.toContain(VICTIM.person.name)
      expect(await rowsOf(world.database.db, VICTIM)).toEqual(rows)
    },
  )

  it('keeps the teams of one tenant apart that have chosen different municipalities', async () => {
    const [one, other] = [inChannel(), inChannel()]
    await said(aPress('choose-municipality', { municipality: AARHUS }, one))
    await said(aPress('choose-municipality', { municipality: ODDER }, other))
    await said(aPress('fulfil', { item: AGREEMENT }, one))
    const { standings } = world.store.system
    expect((await standings.recordsOf(AARHUS)).get(AGREEMENT)?.state).toBe('fulfilled')
    expect((await standings.recordsOf(ODDER)).size).toBe(0)
    const copied = encodeSpec(anAnswerSpec({ municipality: AARHUS, items: [AGREEMENT] }))
    const { text } = await said(aPress('reopen', { item: AGREEMENT, spec: copied }, other))
    expect(text).toContain('Odder')
    expect((await standings.recordsOf(AARHUS)).get(AGREEMENT)?.state).toBe('fulfilled')
  })
})
