import open from 'open'
import type { Day } from '#domain/day.ts'
import { environment } from '../configuration.ts'
import { refuseProduction } from '../demo/refuse-production.ts'
import { startDemo } from '../demo/start-demo.ts'
import { guardEgress } from '../egress/guard-egress.ts'
import { untilStopped } from './until-stopped.ts'

interface DemoOptions {
  readonly port: number
  readonly data?: string
  readonly today?: Day
  readonly open: boolean
}

/** All that the demo connects to: itself, and other local clients such as the Agents Playground. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1'].map((host) => ({ host, port: 'any' as const }))

/** Runs the demo until it is stopped. Throws ConfigurationError beside a production configuration. */
export async function demoCommand(options: DemoOptions): Promise<void> {
  refuseProduction(environment())
  guardEgress(LOOPBACK, () => undefined)
  const stopped = untilStopped()
  const running = await startDemo({
    port: options.port,
    ...(options.data === undefined ? {} : { folder: options.data }),
    ...(options.today === undefined ? {} : { today: options.today }),
  })
  console.log(`ready ${running.origin}`)
  // Where there is no browser to open, as on a server, the printed address is enough.
  if (options.open) await open(running.origin).catch(() => undefined)
  await stopped
  await running.close()
}
