import { describe, expect, it } from 'vitest'
import { type SearchAnswer, searchAnswerSchema } from '#api/search-contract.ts'
import { shippedApi } from '#tests/support/shipped-api.ts'

const AARHUS = '0751'

describe('searching for what is put into a mail', () => {
  const shipped = shippedApi()
  const ask = async (body: object): Promise<SearchAnswer> => {
    const answer = await shipped.api.call('POST', '/search', body)
    expect(answer.status).toBe(200)
    return searchAnswerSchema.parse(answer.body)
  }
  const titles = ({ groups }: SearchAnswer) => groups.flatMap((g) => g.items.map((i) => i.published.title))

  it('finds the next of each kind before anything is typed, and how many there are', async () => {
    const { groups } = await ask({ limit: 1 })
    expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['agreements', 1],
      ['tasks', 1],
      ['meetings', 1],
    ])
    expect(groups[0]?.items[0]).toMatchObject({
      line: 'Om 4 dage – fredag 5. december',
      published: { solution: 'FLIS', title: 'Databehandleraftale - ny skabelon' },
    })
    for (const { total, items } of groups) expect(total).toBeGreaterThan(items.length)
  })

  it('finds one kind alone by any words of it', async () => {
    const found = await ask({ q: 'flis skabelon', kind: 'agreements' })
    expect(titles(found)).toEqual(['Databehandleraftale - ny skabelon'])
    expect(titles(await ask({ q: 'zzzz' }))).toEqual([])
  })

  it('says in the list alone how it stands at home, and never in what is put into the mail', async () => {
    await shipped.api.call('PUT', '/me/municipality', { municipality: AARHUS })
    const before = (await ask({ q: 'flis skabelon', kind: 'agreements' })).groups[0]?.items[0]
    const id = before?.published.id
    await shipped.api.call('PUT', `/agreements/${id}/standing`, { municipality: AARHUS, state: 'signed' })
    const after = (await ask({ q: 'flis skabelon', kind: 'agreements' })).groups[0]?.items[0]
    expect(after?.line).toContain('underskrevet af Mette Holm')
    expect(after?.published).toEqual(before?.published)
    expect(JSON.stringify(after?.published)).not.toMatch(/Mette|nderskrevet/)
  })

  it('does not search for a CPR number, and does not say it again', async () => {
    const { status, body } = await shipped.api.call('POST', '/search', { q: 'møde med 010190-1234' })
    expect([status, body]).toEqual([200, { groups: [], refused: true }])
  })

  it('refuses a text that is too long, an unknown kind, and too many or no results', async () => {
    const bad = [{ q: 'x'.repeat(501) }, { kind: 'people' }, { limit: 26 }, { limit: 0 }]
    for (const body of bad) expect((await shipped.api.call('POST', '/search', body)).status).toBe(400)
  })

  it('is for who is signed in', async () => {
    expect((await shipped.api.call('POST', '/search', {}, '')).status).toBe(401)
  })
})
