import open from 'open'
import type { Day } from '#domain/day.ts'
import { startDemo } from '../demo/start-demo.ts'
import { untilStopped } from './until-stopped.ts'

interface DemoOptions {
  readonly port: number
  readonly data?: string
  readonly today?: Day
  readonly open: boolean
}

/** Runs the demo until it is stopped. */
export async function demoCommand(options: DemoOptions): Promise<void> {
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
