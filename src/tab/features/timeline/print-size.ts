import type { Process } from './timeline-layout.ts'

/** How many lines of a landscape A4 page a process takes besides its steps. */
const LINES_OF_A_HEADING = 2

/** How many lines there is room for on the page, by how small they are printed. */
const LINES_OF_A_PAGE = { full: 16, small: 22, smaller: 27, smallest: 33 } as const

type PrintSize = keyof typeof LINES_OF_A_PAGE
const SIZES: readonly PrintSize[] = ['full', 'small', 'smaller', 'smallest']

/**
 * Returns how small the timeline is printed to fit on one page. What would be too small to read then goes on to more, and
 * is printed as small as can be read with ease.
 */
export function printSize(processes: readonly Process[]): { size: PrintSize; pages: number } {
  const lines = processes.reduce(
    (sum, { placed, undecided }) => sum + LINES_OF_A_HEADING + placed.length + undecided.length,
    0,
  )
  const fitting = SIZES.find((size) => lines <= LINES_OF_A_PAGE[size])
  if (fitting) return { size: fitting, pages: 1 }
  return { size: 'smaller', pages: Math.ceil(lines / LINES_OF_A_PAGE.smaller) }
}
