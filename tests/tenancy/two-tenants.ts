import { december2025 } from '#catalog/editions/december-2025.ts'
import { storeOn } from '#storage/store-on.ts'
import { TEST_TENANT } from '#tests/support/activities.ts'
import { anAttackedServer, METTE_OID, NEIGHBOUR } from '#tests/support/attacked-server.ts'
import { aLog, type Backend } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { aParty } from './world.ts'

/** An agreement and a meeting that KOMBIT has published, which both parties have something to do with. */
export const AGREEMENT = december2025.agreements[0]?.id ?? ''
export const EVENT = december2025.events[0]?.id ?? ''
/** A meeting for which one registers, and a task with a day. */
export const WEBINAR = december2025.events.find(({ registration }) => registration)?.id ?? ''
export const TASK =
  december2025.tasks.find(({ due, agreement }) => due.kind === 'day' && !agreement)?.id ?? ''

/** The tenant that attacks acts for Aarhus and Odder; a team of it has chosen Odder, and its person Aarhus. */
export const AARHUS = '0751'
export const ODDER = '0727'
export const ATTACKER = aParty('alfa', TEST_TENANT, AARHUS, { item: AGREEMENT, event: EVENT, id: METTE_OID })
/** Randers, of another tenant, where somebody has the very id that the attacker has in theirs. */
export const VICTIM = aParty('bravo', NEIGHBOUR, '0730', { item: AGREEMENT, event: EVENT, id: METTE_OID })

const EVERY_ROLE = ['Fristvagt.Editor', 'Fristvagt.Publisher', 'Fristvagt.Operator']

/** Starts the whole server, on a backend of the test's choice, for two tenants whose people have every role there is. */
export async function twoTenants(backend: Backend) {
  const database = await backend.open()
  const store = storeOn(database, aLog())
  await store.system.editions.publish(december2025, anOrigin())
  const attacked = await anAttackedServer({
    store,
    editors: 'everyone',
    tenants: new Map([
      [TEST_TENANT, new Set([AARHUS, ODDER])],
      [NEIGHBOUR, new Set([VICTIM.municipality])],
    ]),
  })
  return {
    ...attacked,
    store,
    database,
    /** Calls the API as a person of the attacking tenant, or of another. */
    async call(method: string, url: string, body?: object, tenant = TEST_TENANT) {
      const iss = `https://login.microsoftonline.com/${tenant}/v2.0`
      const response = await attacked.server.inject({
        method: method as 'GET',
        url: `/api/v1${url}`,
        headers: await attacked.asMette({ tid: tenant, iss, roles: EVERY_ROLE }),
        ...(body === undefined ? {} : { payload: body }),
      })
      // Of each answer another: it would hide that the rest is the very same.
      const text = response.body.replace(/,"traceId":"[\da-f]{32}"/, '')
      return { status: response.statusCode, text }
    },
    async close() {
      await attacked.close()
      await store.close()
    },
  }
}
export type TwoTenants = Awaited<ReturnType<typeof twoTenants>>
