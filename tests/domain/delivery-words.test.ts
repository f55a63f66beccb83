import { describe, expect, it } from 'vitest'
import { deliveryWords } from '#domain/delivery-words.ts'
import { DELIVERY_STATES } from '#domain/ports/outbox.ts'

const words = (state: (typeof DELIVERY_STATES)[number], error?: string, unsure = false) =>
  deliveryWords({ state, unsure, ...(error !== undefined && { error }) })

describe('what became of a card', () => {
  it('needs no words when it arrived, and has some in both languages otherwise', () => {
    expect(words('sent')).toBeUndefined()
    for (const state of DELIVERY_STATES.filter((one) => one !== 'sent'))
      expect(words(state)?.what, state).toEqual({ da: expect.any(String), en: expect.any(String) })
  })

  it('may stand there twice after a try that nobody knows the end of', () => {
    expect(words('sent', undefined, true)?.what.da).toContain('to gange')
    expect(words('ambiguous')?.cure?.da).toContain('Se efter i kanalen')
  })

  it('is cured by adding Fristvagt again where it is not there, and by an administrator where it may not write', () => {
    expect(words('gone', 'Fristvagt is not in the conversation any more')?.cure?.da).toContain('Tilføj')
    expect(words('gone', 'the connector answered 403 (BotDisabledByAdmin)')?.cure?.da).toContain(
      'Teams-administrator',
    )
  })

  it('says why it was left out', () => {
    expect(words('skipped', 'the subscription was ended')?.what.da).toContain('stoppet')
    expect(
      words('skipped', 'everything was signed, done, put off or given to others meanwhile')?.what.da,
    ).toContain('på plads')
  })
})
