import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formFrom, formOf, SETTINGS_FIELDS } from '#cards/settings/form.ts'
import { readForm } from '#cards/settings/read-form.ts'
import { parseCardAction, payloadOf } from '#cards/verbs.ts'
import { DEFAULT_SETTINGS, NUDGED_KINDS } from '#domain/nudge-settings.ts'
import { CARD_TIMES, orderedSettings, settingsFaults } from '#domain/settings-rules.ts'

const CHANNEL = { tenant: 't', kind: 'channel' } as const
const OWN_CHAT = { tenant: 't', kind: 'personal' } as const

const name = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((s) => s.isWellFormed())
const id = fc.stringMatching(/^[0-9a-f-]{1,36}$/)
const plainName = fc.stringMatching(/^[A-Za-zÆØÅæøå]{1,20}( [A-Za-zÆØÅæøå]{1,20})?$/)
const within = (min: number, max: number) => fc.integer({ min, max })
const someOf = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 })

const choice = fc.record({
  language: fc.constantFrom('da' as const, 'en' as const),
  settings: fc
    .record({
      time: fc.constantFrom(...CARD_TIMES),
      weekdays: someOf([1, 2, 3, 4, 5]),
      leadDays: fc.array(within(1, 90), { maxLength: 8 }),
      overdue: fc.oneof(
        fc.record({ first: within(1, 30), every: within(1, 60), most: within(0, 20) }),
        fc.record({
          first: within(1, 30),
          every: within(1, 60),
          most: within(0, 20),
          within: within(1, 365),
        }),
        fc.record({ days: fc.array(within(1, 365), { minLength: 1, maxLength: 20 }) }),
      ),
      solutions: fc.oneof(
        fc.constant({ mode: 'all' as const }),
        fc.record({
          mode: fc.constantFrom('only' as const, 'except' as const),
          ids: fc.array(name, { minLength: 1, maxLength: 30 }),
        }),
      ),
      kinds: someOf(NUDGED_KINDS),
      roles: fc.array(name, { maxLength: 5 }),
      dailyCap: within(1, 40),
      weekly: fc.boolean(),
      changes: fc.boolean(),
      assignedOnly: fc.boolean(),
      escalation: fc.record(
        {
          responsible: fc.record({ days: within(-60, 90) }),
          leader: fc.record({
            days: within(-60, 90),
            person: fc.record({ tenant: fc.constant('t'), id, name: plainName }),
          }),
        },
        { requiredKeys: [] },
      ),
    })
    .map(orderedSettings)
    .filter((settings) => settingsFaults(settings).length === 0),
})

describe('the form of a channel’s settings', () => {
  it('says the same when it is read back, whatever was chosen', () => {
    fc.assert(
      fc.property(choice, (chosen) => {
        const { settings, language } = chosen
        const form = formOf(chosen)
        const own = { ...settings, escalation: {} }
        expect(readForm(form, OWN_CHAT)).toEqual({ choice: { settings: own, language } })
        const channel = { ...settings, assignedOnly: false }
        expect(readForm(form, CHANNEL)).toEqual({ choice: { settings: channel, language } })
      }),
    )
  })

  it('travels in the button of a preview, and is read as it was', () => {
    fc.assert(
      fc.property(choice, (chosen) => {
        const { verb, data } = payloadOf({ verb: 'subscribe-yes', form: formOf(chosen) })
        expect(parseCardAction(verb, data)).toEqual({ verb, form: formOf(chosen) })
      }),
      { numRuns: 30 },
    )
  })

  it('never fails, whatever anybody sends, and lets through only what a channel can have', () => {
    const anything = fc.record(Object.fromEntries(SETTINGS_FIELDS.map((field) => [field, fc.string()])))
    fc.assert(
      fc.property(anything, (sent) => {
        const form = formFrom(sent)
        const read = form && readForm(form, CHANNEL)
        if (read?.choice) expect(settingsFaults(read.choice.settings)).toEqual([])
      }),
    )
  })

  const usual = formOf({ settings: DEFAULT_SETTINGS, language: 'da' })

  it('takes a list in which nothing is chosen as left out, as clients do', () => {
    const { roles: _, kinds: __, ...sent } = usual
    const form = formFrom(sent)
    expect(form && readForm(form, CHANNEL)).toEqual({ faults: ['kinds'] })
  })

  it('hears only of one’s own in one’s own chat alone, and not of meetings only', () => {
    const own = { ...usual, assignedOnly: 'true' }
    expect(readForm(own, OWN_CHAT).choice?.settings.assignedOnly).toBe(true)
    expect(readForm(own, CHANNEL).choice?.settings.assignedOnly).toBe(false)
    expect(readForm({ ...own, kinds: 'meeting' }, OWN_CHAT)).toEqual({ faults: ['assignedOnly'] })
  })

  it('has a ladder in a channel alone: in a chat nobody can have others written to', () => {
    const form = { ...usual, responsible: '3', leader: '7', leaderPerson: 'sofie|Sofie Krogh' }
    const leader = { days: 7, person: { tenant: 't', id: 'sofie', name: 'Sofie Krogh' } }
    const read = (kind: 'channel' | 'group' | 'personal') =>
      readForm(form, { tenant: 't', kind }).choice?.settings.escalation
    expect(read('channel')).toEqual({ responsible: { days: 3 }, leader })
    expect([read('group'), read('personal')]).toEqual([{}, {}])
  })

  it.each([
    ['leadDays', '14; 7 og 3', 'leadDays'],
    ['dailyCap', '', 'dailyCap'],
    ['time', '03:00', 'time'],
    ['overdue', 'altid', 'overdue'],
    ['mode', 'only', 'solutions'],
    ['leader', '7', 'leaderPerson'],
  ] as const)('with %s as %j says what is wrong', (field, value, fault) => {
    expect(readForm({ ...usual, [field]: value }, CHANNEL)).toEqual({ faults: [fault] })
  })

  it('is none without an hour, or with what no field of ours holds', () => {
    expect(formFrom({})).toBeUndefined()
    expect(formFrom({ ...usual, roles: 'x'.repeat(6001) })).toBeUndefined()
    expect(parseCardAction('save-settings', { kinds: 'task' })).toBeUndefined()
    expect(parseCardAction('subscribe-yes', { chosen: 'yes' })).toBeUndefined()
  })
})
