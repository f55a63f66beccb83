import type { SendBudget, SendKind, SendPlace } from '#domain/ports/send-budget.ts'
import type { ServiceHealth } from '#domain/ports/service-health.ts'

/** What holds back those who would write. */
export interface SlotPorts {
  readonly budget: SendBudget
  readonly health: ServiceHealth
  /** Resolves after some milliseconds. */
  readonly pause: (ms: number) => Promise<void>
  /** Returns a number from 0 to below 1. */
  readonly random: () => number
}

/** What is shorter is waited for: to be queued again costs more. */
const WORTH_WAITING_MS = 1_000
/** In all; a claim of the outbox lasts a minute, and the send itself may take a quarter of one. */
const LONGEST_WAIT_MS = 3_000

/**
 * Takes the right to write into a conversation now, and waits for it a little. Returns 0 when it was taken, else after
 * how many seconds to come back: its budget is used up, or the host of Teams (`serviceUrl`) is down.
 */
export async function takeSlot(
  { budget, health, pause, random }: SlotPorts,
  place: SendPlace & { readonly serviceUrl: string },
  kind: SendKind,
): Promise<number> {
  const closedFor = await health.mayCall(place.serviceUrl)
  // Spread, or all that waits would come back in the second in which one probe is let through.
  if (closedFor > 0) return Math.ceil(closedFor * (1 + random()))
  let waited = 0
  for (;;) {
    const ms = await budget.take(place, kind)
    if (ms === 0) return 0
    if (ms > WORTH_WAITING_MS || waited + ms > LONGEST_WAIT_MS) return Math.ceil(ms / 1000 + random())
    await pause(ms)
    waited += ms
  }
}
