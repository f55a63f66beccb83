import { onDay } from '#domain/deadline.ts'
import type { Store } from '#storage/open-store.ts'
import { anAgreement, anEdition } from '#tests/support/factories.ts'
import { aConversation, anOrigin, aSubscription } from '#tests/support/storage-factories.ts'

/** The mornings of a run; the last is one on which nothing goes wrong. */
export const MORNINGS = ['2025-12-01', '2025-12-02', '2025-12-03', '2025-12-04'] as const
/** One agreement is due on each morning, so that each has something to say. */
export const ITEMS = MORNINGS.map((morning) => `due-${morning}`)
const TENANT = 'tenant-1'
const MUNICIPALITIES = ['0751', '0730', '0727', '0101'] as const

/** A channel of the run. */
export interface Channel {
  readonly id: string
  readonly municipality: string
}

/** Fills a store with channels of one tenant that follow everything. */
export async function settle(store: Store, serviceUrl: string, count: number): Promise<readonly Channel[]> {
  const agreements = MORNINGS.map((morning, index) =>
    anAgreement({ id: ITEMS[index] ?? '', deadline: onDay(morning) }),
  )
  await store.system.editions.publish(anEdition({ agreements }), anOrigin())
  const channels: Channel[] = []
  for (let n = 0; n < count; n++) {
    const municipality = MUNICIPALITIES[n % MUNICIPALITIES.length] ?? ''
    const id = `19:faults-${n}`
    await store.system.conversations.remember(aConversation({ id, tenant: TENANT, serviceUrl }))
    await store.system.subscriptions.save(aSubscription({ conversation: id, municipality }), anOrigin())
    channels.push({ id, municipality })
  }
  return channels
}
