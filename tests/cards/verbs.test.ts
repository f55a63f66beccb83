import { describe, expect, it } from 'vitest'
import { type CardAction, parseCardAction, payloadOf } from '#cards/verbs.ts'
import { day } from '#domain/day.ts'

const spec = {
  kind: 'answer',
  municipality: '0751',
  language: 'da',
  day: day('2025-12-01'),
  heading: 'Ikke underskrevne aftaler',
  items: ['flis-dba'],
  more: 0,
} as const

describe('what a button sends', () => {
  it.each<CardAction>([
    { verb: 'subscribe-yes' },
    { verb: 'subscribe-no' },
    { verb: 'show-preview' },
    { verb: 'fulfil', item: 'flis-dba' },
    { verb: 'fulfil', item: 'flis-dba', spec },
    { verb: 'reopen', item: 'flis-dba', spec },
    { verb: 'add-to-calendar', event: 'sapa-dialogmoede-2026-01-08' },
    { verb: 'remove-from-calendar', event: 'sapa-dialogmoede-2026-01-08' },
    { verb: 'add-to-calendar', event: 'sapa-webinar', part: 'registration' },
    { verb: 'add-deadline', item: 'flis-dba', of: '0751' },
    { verb: 'remove-deadline', item: 'flis-dba' },
    { verb: 'ask', q: 'Hvilke aftaler er ikke underskrevet?' },
  ])('$verb is read back as what was meant', (action) => {
    const { verb, data } = payloadOf(action)
    expect(parseCardAction(verb, data)).toEqual(action)
  })

  it('takes the municipality from the field', () => {
    expect(payloadOf({ verb: 'choose-municipality', municipality: '0751' }).data).toEqual({})
    expect(parseCardAction('choose-municipality', { municipality: '0751' })).toEqual({
      verb: 'choose-municipality',
      municipality: '0751',
    })
  })
})

describe('what anyone else sends', () => {
  it.each([
    ['an unknown verb', 'delete-all', {}],
    ['a verb of every object', 'constructor', {}],
    ['no municipality', 'choose-municipality', {}],
    ['a municipality that is none', 'choose-municipality', { municipality: '9999' }],
    ['an item that is no text', 'fulfil', { item: { $ne: '' } }],
    ['no item', 'reopen', null],
    ['an endless item', 'fulfil', { item: 'x'.repeat(121) }],
    ['an empty event', 'add-to-calendar', { event: ' ' }],
    ['an endless question', 'ask', { q: 'x'.repeat(301) }],
    ['data that is a list', 'ask', ['q']],
    ['data that is a text', 'ask', 'q'],
  ])('%s is nothing', (_, verb, data) => {
    expect(parseCardAction(verb, data)).toBeUndefined()
  })

  it('keeps the item when only the spec cannot be read', () => {
    expect(parseCardAction('fulfil', { item: 'flis-dba', spec: { kind: 'digest' } })).toEqual({
      verb: 'fulfil',
      item: 'flis-dba',
    })
  })
})
