import type { Process } from './timeline-layout.ts'

/** How many lines of a landscape A4 page a process takes besides its steps. */
const LINES_OF_A_HEADING = 2

/** Returns how small the timeline is printed to fit on one page; what is longer than that goes on to a second one. */
export function printSize(processes: readonly Process[]): 'full' | 'small' | 'smaller' | 'smallest' {
  const lines = processes.reduce(
    (sum, { placed, undecided }) => sum + LINES_OF_A_HEADING + placed.length + undecided.length,
    0,
  )
  if (lines <= 16) return 'full'
  if (lines <= 26) return 'small'
  return lines <= 36 ? 'smaller' : 'smallest'
}
