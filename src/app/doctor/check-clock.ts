import type { Finding } from './finding.ts'

/** Entra and the Bot Framework refuse, and are refused, tokens that begin or end so far beside the clock. */
const TOO_FAR_SECONDS = 300
const WORTH_TELLING_SECONDS = 30

/** Whose clock is compared with this machine's. */
export interface OtherClock {
  readonly name: string
  /** Returns its time, in milliseconds since 1970. */
  readonly read: () => Promise<number>
}

/** Looks whether this machine's clock goes with those of Microsoft and of the database. `now` is in milliseconds. */
export async function checkClock(
  clocks: readonly OtherClock[],
  now: () => number,
): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const { name, read } of clocks) {
    const before = now()
    const theirs = await read()
    // Where the answer took long, nobody knows when it was written: the middle is as near as one gets.
    const seconds = Math.round(((before + now()) / 2 - theirs) / 1000)
    const off = Math.abs(seconds)
    if (off < WORTH_TELLING_SECONDS) {
      found.push({ check: 'clock', state: 'well', what: `goes with that of ${name}` })
      continue
    }
    found.push({
      check: 'clock',
      state: off < TOO_FAR_SECONDS ? 'warn' : 'ill',
      what: `is ${off} seconds ${seconds > 0 ? 'ahead of' : 'behind'} that of ${name}`,
      cure: 'have the machine keep time by NTP (timedatectl set-ntp true)',
    })
  }
  return found
}

/** Returns the clock of a web server, as the date of its answer tells it. */
export const webClock = (url: string): OtherClock => ({
  name: new URL(url).host,
  async read() {
    const answer = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    const date = Date.parse(answer.headers.get('date') ?? '')
    if (Number.isNaN(date)) throw new Error(`${url} does not tell the time`)
    return date
  },
})
