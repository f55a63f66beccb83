import { Temporal } from 'temporal-polyfill'
import { compose } from '#app/compose.ts'
import { DATABASE_TEMPLATE } from '#app/folders.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'
import { issuersOf, MICROSOFT_CLIENTS } from '#app/microsoft-clients.ts'
import { startTelemetry } from '#app/telemetry/start-telemetry.ts'
import { tracer } from '#app/telemetry/tracer.ts'
import { openStore } from '#storage/open-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import { BENCH_MUNICIPALITY, BENCH_PERSON, BENCH_TENANT } from './bench-world.ts'
import { portOf, reportTo } from './bot-process.ts'
import { largeEdition } from './large-edition.ts'

/** Fristvagt whole, on an embedded database in memory, with a large edition published; with a collector, where one is named. */
const log = createLog('error')
const [, , endpoint] = process.argv
const telemetry =
  endpoint === undefined
    ? undefined
    : startTelemetry({ endpoint, headers: () => ({}), secrets: () => [], log })
const tracing = tracer(telemetry?.recorder)
const store = await openStore({ kind: 'memory' }, { log, template: DATABASE_TEMPLATE, tracing })
await store.system.editions.publish(largeEdition({ agreements: 2000, tasks: 8000 }), anOrigin())
await store.system.conversations.chooseForPerson(BENCH_PERSON, BENCH_MUNICIPALITY, anOrigin())
const server = createServer(log)
const clock = () => Temporal.Instant.from('2025-12-01T07:00:00Z')
const origin = 'http://localhost:1'
const application = await compose({
  store,
  server,
  log,
  clock,
  origin,
  tracing,
  framework: { identity: undefined, serviceHosts: ['127.0.0.1'] },
  tokens: { jwksUrl: origin, audiences: [], issuersOf, tenants: new Set(), clients: MICROSOFT_CLIENTS },
  tenants: new Map([[BENCH_TENANT, 'all']]),
  fallbackTenant: BENCH_TENANT,
  editors: 'everyone',
  linkSecrets: () => ['a-secret-of-the-bench-that-signs-nothing-of-worth'],
  tabSignIn: { kind: 'teams-only' },
})
await server.listen({ port: 0, host: '127.0.0.1' })
await application.startJobs()
process.once('SIGTERM', async () => {
  await server.close()
  await store.close()
  process.exit(0)
})
reportTo(process, portOf(server))
