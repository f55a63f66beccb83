import { describe, expect, it } from 'vitest'
import { drawCard } from '#cards/draw-card.ts'
import type { ItemSpec } from '#domain/card-spec.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { aarhusContext, digestOf } from '#tests/support/gallery-world.ts'

const spec: ItemSpec = { kind: 'item', municipality: '0751', language: 'da', item: 'flis-dba' }
const open = aarhusContext()
const signed = aarhusContext(['flis-dba'])
const textOf = (of: ItemSpec, context = open) => JSON.stringify(drawCard(of, context))

describe('the card of one item, drawn again', () => {
  it('that asks whether it is signed asks as long as it is open', () => {
    expect(textOf({ ...spec, asks: true })).toContain('Skal jeg registrere aftalen')
    expect(textOf({ ...spec, asks: true }, signed)).not.toContain('Skal jeg registrere')
    expect(textOf({ ...spec, asks: true }, signed)).toContain('Underskrevet af Mette')
  })

  it('leads back to what it stands in the place of, and to nothing where it stands alone', () => {
    expect(textOf({ ...spec, behind: digestOf(open, 'da') })).toContain('Tilbage til kortet')
    expect(textOf(spec)).not.toContain('Tilbage til kortet')
  })

  it('offers what can be done with those who are there', () => {
    const members = [{ tenant: 't', id: 'sofie', name: 'Sofie Krogh' }]
    expect(textOf(spec)).not.toContain('assign-me')
    const offers = { members, calendar: NO_CLOSING_DAYS, deadlineLinks: () => undefined }
    expect(textOf(spec, { ...open, offers })).toContain('Sofie Krogh')
  })

  it('says who may use its buttons where not everyone may, and nothing once there is nothing to be done', () => {
    const owners = { whoMay: 'owners' } as const
    expect(textOf(spec, { ...open, ...owners })).toContain(
      'Ejerne af kommunens team og redaktørerne registrerer',
    )
    expect(textOf(spec, { ...open, whoMay: 'assigned' })).toContain('Redaktørerne registrerer')
    expect(textOf(spec, { ...signed, ...owners })).not.toContain('redaktørerne registrerer')
    const list = digestOf(open, 'en')
    expect(JSON.stringify(drawCard(list, { ...open, ...owners }))).toContain('record and assign')
    expect(JSON.stringify(drawCard(list, open))).not.toContain('record and assign')
  })

  it('gives way to what it stands in the place of once it has left the catalogue, or says that it has', () => {
    expect(textOf({ ...spec, item: 'gone' })).toContain('findes ikke længere')
    const inPlace = textOf({ ...spec, item: 'gone', behind: digestOf(open, 'da') })
    expect(inPlace).toContain('Frister i Aarhus')
  })
})
