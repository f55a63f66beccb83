import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { type MunicipalitySettings, NO_MUNICIPALITY_SETTINGS } from '#domain/municipality-settings.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'

const CLOSED: MunicipalitySettings = {
  closingRules: ['day-after-ascension'],
  closingDays: [day('2025-12-23'), day('2026-01-02')],
}

describe.each(BACKENDS)('the settings of municipalities on $name', (backend) => {
  const on = useStore(backend)
  const entriesOf = async (municipality: string) =>
    (await on.store.audit.search({ municipality, limit: 10 })).entries

  it('are none until somebody says something, and then what they said', async () => {
    const municipality = aMunicipality()
    expect(await on.store.municipalitySettings.of(municipality)).toEqual(NO_MUNICIPALITY_SETTINGS)
    await on.store.municipalitySettings.save(municipality, CLOSED, anOrigin())
    expect(await on.store.municipalitySettings.of(municipality)).toEqual(CLOSED)
    expect(await on.store.municipalitySettings.of(aMunicipality())).toEqual(NO_MUNICIPALITY_SETTINGS)
  })

  it('are kept in order and once, and what changes nothing is not written down', async () => {
    const municipality = aMunicipality()
    const closingDays = [...CLOSED.closingDays, ...CLOSED.closingDays].reverse()
    await on.store.municipalitySettings.save(municipality, { ...CLOSED, closingDays }, anOrigin())
    await on.store.municipalitySettings.save(municipality, CLOSED, anOrigin())
    expect(await on.store.municipalitySettings.of(municipality)).toEqual(CLOSED)
    expect(await entriesOf(municipality)).toMatchObject([
      { action: 'municipality.settings', details: { rules: ['day-after-ascension'], days: 2 } },
    ])
  })

  it('outlast the person who set them', async () => {
    const [municipality, by] = [aMunicipality(), aPerson()]
    await on.store.municipalitySettings.save(municipality, CLOSED, anOrigin({ by }))
    await on.store.personalData.forget(by, anOrigin())
    expect(await on.store.municipalitySettings.of(municipality)).toEqual(CLOSED)
    const rows = await on.database.db
      .selectFrom('municipality_settings')
      .select(['by_id', 'by_name'])
      .where('municipality', '=', municipality)
      .execute()
    expect(rows).toEqual([{ by_id: '', by_name: '' }])
  })
})
