import { Temporal } from 'temporal-polyfill'
import { openStore } from '#storage/open-store.ts'
import { compose } from '../compose.ts'
import { configurationFrom, environment } from '../configuration.ts'
import { refuseDemoDatabase, refuseDemoFolder } from '../demo/refuse-demo-data.ts'
import { guardEgress } from '../egress/guard-egress.ts'
import { productionDestinations } from '../egress/production-destinations.ts'
import { DATABASE_TEMPLATE } from '../folders.ts'
import { createServer } from '../http/server.ts'
import { logLastWords } from '../log/last-words.ts'
import { createLog } from '../log.ts'
import { markAsServed } from '../production-mark.ts'
import { type ProductionSecrets, productionSecrets } from '../secrets/production-secrets.ts'
import { tracer } from '../telemetry/tracer.ts'
import { endInTime } from './end-in-time.ts'
import { productionParts } from './production-parts.ts'
import { telemetryOf } from './telemetry-parts.ts'
import { untilStopped } from './until-stopped.ts'

/** Runs the production server until it is stopped. Throws ConfigurationError. */
export async function serveCommand(): Promise<void> {
  const configuration = configurationFrom(environment())
  const stopped = untilStopped()
  let secrets: ProductionSecrets | undefined
  const log = createLog(configuration.LOG_LEVEL, () => secrets?.texts() ?? [])
  secrets = productionSecrets(configuration, log)
  logLastWords(log)
  const database = secrets.database?.()
  if (database === undefined) refuseDemoFolder(configuration.DATA_DIR)
  const destinations = productionDestinations(configuration, database, environment())
  guardEgress(destinations, (host) =>
    log.error({ host }, 'a connection to a host that is not configured was refused'),
  )
  const telemetry = await telemetryOf(configuration, secrets, log)
  const tracing = tracer(telemetry?.recorder)
  const store = await openStore(
    database === undefined
      ? { kind: 'folder', path: configuration.DATA_DIR }
      : { kind: 'postgres', url: database },
    { log, template: DATABASE_TEMPLATE, requireRowSecurity: true, tracing },
  )
  const server = createServer(log, { trustedProxies: configuration.TRUSTED_PROXIES })
  try {
    await refuseDemoDatabase(store.settings)
    await markAsServed(store.settings, Temporal.Now.instant())
    const parts = productionParts(configuration, secrets)
    const clock = () => Temporal.Now.instant()
    const application = await compose({ ...parts, store, server, log, clock, tracing })
    telemetry?.send(application.figures)
    await server.listen({ port: configuration.PORT, host: configuration.HOST })
    await application.startJobs()
    console.log(`ready http://localhost:${configuration.PORT}`)
    await stopped
    endInTime(log)
  } finally {
    // Also after a failure: a server that listens keeps the process alive, without its database.
    await server.close()
    await telemetry?.sendLast()
    await store.close()
    await telemetry?.close()
  }
}
