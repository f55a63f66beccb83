import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { openStore } from '#storage/open-store.ts'
import { Fleet } from '#tests/faults/fleet.ts'
import { settle } from '#tests/faults/world.ts'
import { json, startConnector } from '#tests/support/stand-in-connector.ts'
import { aLog } from '#tests/support/storage-backends.ts'

/** Longer than it takes to see that a send is under way, and to ask the process to stop. */
const SLOW_MS = 3_000

it('an instance that is asked to stop finishes the sends under way, settles them and ends well', {
  timeout: 180_000,
}, async () => {
  const path = mkdtempSync(join(tmpdir(), 'fristvagt-drain-'))
  const connector = await startConnector((_request, response) => {
    setTimeout(() => json(response, 201, { id: `sent-${connector.calls.length}` }), SLOW_MS)
  })
  const open = () => openStore({ kind: 'folder', path }, { log: aLog(), template: DATABASE_TEMPLATE })
  try {
    const before = await open()
    await settle(before, connector.serviceUrl, 3)
    await before.close()
    const fleet = new Fleet(path, DATABASE_TEMPLATE, 15_000)
    await fleet.start(0)
    fleet.setClock('2025-12-01T07:00:00Z')
    await expect.poll(() => connector.calls.length, { timeout: 60_000 }).toBeGreaterThan(0)
    expect(await fleet.stop()).toEqual([0])
    const asked = connector.calls.length
    const after = await open()
    const deliveries = []
    for (const municipality of ['0751', '0730', '0727'])
      deliveries.push(...(await after.system.outbox.deliveriesOf(municipality, 10)))
    await after.close()
    expect(deliveries.filter(({ state }) => state === 'sent')).toHaveLength(asked)
    expect(deliveries.filter(({ state }) => state === 'sending')).toEqual([])
    expect(deliveries.filter(({ unsure }) => unsure)).toEqual([])
  } finally {
    await connector.close()
    rmSync(path, { recursive: true, force: true })
  }
})
