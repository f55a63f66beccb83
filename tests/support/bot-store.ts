import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { anActivity, aPress, inChannel } from './activities.ts'
import type { botDoor } from './bot-door.ts'
import { anAgreement, anEdition, aTask } from './factories.ts'
import { openMemoryStore } from './memory-store.ts'
import { anOrigin } from './storage-factories.ts'
import type { TestStore } from './test-store.ts'

export const AARHUS = '0751'
export const ODDER = '0727'

/** Returns a store with one agreement, which Odder has signed and Aarhus has not, and one task. */
export async function aStoreForTheBot(): Promise<TestStore> {
  const store = await openMemoryStore()
  const signatures = { asOf: day('2025-11-20'), signed: [ODDER], missing: [AARHUS] }
  await store.editions.publish(
    anEdition({
      agreements: [anAgreement({ id: '3x', title: '3xbegrebs- og datastandarder', signatures })],
      tasks: [aTask({ id: 'ean', title: 'Oplys EAN-nummer', due: onDay('2025-12-01') })],
    }),
    anOrigin(),
  )
  return store
}

/** Has somebody choose a municipality in their own chat, and returns what places further activities there. */
export async function aChatOf(
  municipality: string,
  from: Readonly<Record<'id' | 'name' | 'aadObjectId', string>>,
  receive: ReturnType<typeof botDoor>['receive'],
) {
  const { conversation } = anActivity()
  const place = { conversation, from }
  await receive(aPress('choose-municipality', { municipality }, place))
  return place
}

/** Has a channel choose its municipality, and returns what places further activities in that channel. */
export async function aChannelOf(municipality: string, receive: ReturnType<typeof botDoor>['receive']) {
  const place = inChannel()
  await receive(aPress('choose-municipality', { municipality }, place))
  return place
}
