import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { december2025 } from '#catalog/editions/december-2025.ts'
import { openStore } from '#storage/open-store.ts'
import { anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
import { liveClient } from '#tests/support/live-client.ts'
import { whyNoPostgres } from '#tests/support/postgres.ts'
import { aMigratedDatabase } from '#tests/support/shared-postgres.ts'
import { aLog } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { type TestStore, withSystemStores } from '#tests/support/test-store.ts'

const ITEM = december2025.agreements[0]?.id ?? ''

describe.skipIf(whyNoPostgres)(
  'two instances on one PostgreSQL, and a tab that is open at one of them',
  () => {
    const stores: TestStore[] = []
    const apis: TestApi[] = []
    const [one, other] = [() => apis[0]!, () => apis[1]!]
    let stream: Awaited<ReturnType<typeof liveClient>>
    beforeAll(async () => {
      const url = await aMigratedDatabase(aLog())
      for (let i = 0; i < 2; i++) {
        const store = withSystemStores(await openStore({ kind: 'postgres', url }, { log: aLog() }))
        stores.push(store)
        apis.push(await anApi(store))
      }
      await stores[0]?.editions.publish(december2025, anOrigin())
      const origin = await other().server.listen({ port: 0, host: '127.0.0.1' })
      const token = await other().issuer.token(goodClaims())
      stream = await liveClient(origin, '0751', { authorization: `Bearer ${token}` })
    })
    afterAll(async () => {
      stream.close()
      for (const api of apis) await api.close()
      for (const store of stores) await store.close()
    })

    it('a press at the other is heard of, and what is then asked for says what was pressed', async () => {
      const read = async () =>
        (await other().get(`/agreements/${ITEM}?municipality=0751`)).body.standing?.state
      for (const state of ['signed', 'unsigned', 'signed']) {
        // Kept by the instance that is asked, from before the press.
        expect(await read()).not.toBe(state)
        const told = stream.next()
        await one().call('PUT', `/agreements/${ITEM}/standing`, { municipality: '0751', state })
        expect(await told).toContain('agreements')
        expect(await read()).toBe(state)
      }
    })
  },
)
