import { DEMO_MARKS } from '../demo/marks.ts'
import type { Fault } from './secret-keys.ts'

const HOST_OF_ONE_MACHINE = /^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/
const KEPT_BY_THE_DEMO = [DEMO_MARKS.tenant, DEMO_MARKS.bot, DEMO_MARKS.client.id]

/** Returns the keys that hold what everybody can read in the demo: with it, anybody could enter. */
export function demoFaults(values: Readonly<Record<string, string | undefined>>): readonly Fault[] {
  const faults = Object.entries(values)
    .filter(([, value]) => KEPT_BY_THE_DEMO.some((mark) => value?.toLowerCase().includes(mark)))
    .map(([key]) => ({ key, fault: "holds what is the demo's: make one of your own" }))
  const { PUBLIC_URL = '' } = values
  if (HOST_OF_ONE_MACHINE.test(hostOf(PUBLIC_URL)))
    faults.push({ key: 'PUBLIC_URL', fault: 'is an address of this machine alone' })
  return faults
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '')
