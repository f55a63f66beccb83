import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, day } from '#domain/day.ts'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import type { DeliveryQuery, SendOutcome } from '#domain/ports/outbox.ts'
import { aMunicipality, BACKENDS, useStore } from '#tests/support/storage-backends.ts'
import { aDigest, aNudge, MORNING } from '#tests/support/storage-factories.ts'

const FIRST = day('2025-12-01')
const SENT: SendOutcome = { kind: 'sent', activity: 'a' }

describe.each(BACKENDS)('searching deliveries on $name', (backend) => {
  const on = useStore(backend)
  const municipality = aMunicipality()

  /** Plans a card with items on the nth morning, and settles how it went. */
  async function delivered(
    nth: number,
    conversation: string,
    items: readonly string[],
    outcome?: SendOutcome,
  ) {
    const lines = items.map((item) => ({ item, type: 'agreement', stage: 'due' }) as const)
    const spec = aDigest({ municipality, day: addDays(FIRST, nth), lines })
    const at = MORNING.add({ hours: 24 * nth })
    await on.store.outbox.plan(
      spec,
      conversation,
      items.map((item) => aNudge({ item })),
      at,
    )
    const [newest] = (await on.store.outbox.search({ municipality, conversation, limit: 1 })).deliveries
    if (!outcome || !newest) return
    await on.store.outbox.claim(newest.id, at)
    await on.store.outbox.settle(newest.id, outcome, at)
  }
  beforeAll(async () => {
    await delivered(0, 'one', ['sapa', 'flis'], SENT)
    await delivered(0, 'two', ['flis'], { kind: 'failed', error: 'HTTP 400' })
    await delivered(1, 'one', ['flis', `it's "quoted" \\ %`], SENT)
    await delivered(2, 'one', ['sapa'])
  })

  const found = async (query: Partial<DeliveryQuery>) => {
    const { deliveries } = await on.store.outbox.search({ municipality, limit: 10, ...query })
    return deliveries.map((d) => `${d.day.slice(8)} ${d.conversation} ${d.state}`)
  }

  it('returns all of a municipality, newest first, when nothing else is asked', async () => {
    const all = await found({})
    expect(all.slice(0, 2)).toEqual(['03 one due', '02 one sent'])
    expect(all.slice(2).toSorted()).toEqual(['01 one sent', '01 two failed'])
    expect(await found({ municipality: aMunicipality() })).toEqual([])
  })

  it.each<[string, Partial<DeliveryQuery>, readonly string[]]>([
    ['state', { states: ['failed'] }, ['01 two failed']],
    ['several states', { states: ['failed', 'due'] }, ['03 one due', '01 two failed']],
    ['channel', { conversation: 'two' }, ['01 two failed']],
    ['item', { item: 'sapa' }, ['03 one due', '01 one sent']],
    ['an item whose id needs quoting', { item: `it's "quoted" \\ %` }, ['02 one sent']],
    ['first morning', { from: day('2025-12-02') }, ['03 one due', '02 one sent']],
    ['last morning', { to: day('2025-12-01'), conversation: 'one' }, ['01 one sent']],
    ['all at once', { states: ['sent'], item: 'flis', from: day('2025-12-02') }, ['02 one sent']],
    ['an item that no text column can hold', { item: 'sapa\0' }, []],
    ['half a character', { item: '\ud800' }, []],
  ])('finds by %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  it('gives page after page, each delivery once', async () => {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await on.store.outbox.search({ municipality, limit: 1, cursor })
      ids.push(...page.deliveries.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== undefined)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
  })

  it.each(['x', '', Buffer.from('2025-13-01T00:00:00.000Z abc').toString('base64url')])(
    'refuses a cursor that no page has given: %j',
    async (cursor) => {
      const searched = on.store.outbox.search({ municipality, limit: 1, cursor })
      await expect(searched).rejects.toThrow(InvalidCursorError)
    },
  )
})
