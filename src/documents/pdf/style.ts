/** How a piece of text looks. Sizes are points. */
export interface TextStyle {
  readonly font: 'regular' | 'bold'
  readonly size: number
  /** From the top of a line to the top of the next. */
  readonly leading: number
  readonly colour: string
  readonly spacing?: number
}

/** Every colour stands out from white by 4.5 to 1 at least (WCAG 2.2, 1.4.3). */
const INK = '#1c1c1c'
const QUIET = '#595959'
const ACCENT = '#1f4e79'

export const RULE = '#d0d5da'
export const STRONG_RULE = ACCENT

export const STYLES = {
  kind: { font: 'bold', size: 9, leading: 16, colour: ACCENT, spacing: 0.6 },
  title: { font: 'bold', size: 20, leading: 25, colour: INK },
  heading: { font: 'bold', size: 13, leading: 18, colour: ACCENT },
  note: { font: 'regular', size: 9, leading: 12.5, colour: QUIET },
  label: { font: 'regular', size: 9.5, leading: 13, colour: QUIET },
  value: { font: 'regular', size: 9.5, leading: 13, colour: INK },
  /** Checksums, which are to stay on one line. */
  code: { font: 'regular', size: 8, leading: 13, colour: INK },
  column: { font: 'bold', size: 9, leading: 12.5, colour: INK },
  cell: { font: 'regular', size: 9, leading: 12.5, colour: INK },
  footer: { font: 'regular', size: 8, leading: 11, colour: QUIET },
} as const satisfies Readonly<Record<string, TextStyle>>

/** A4 in points, and where the text is on it. The foot of the page is below the margin. */
export const PAGE = { size: 'A4', top: 56, bottom: 68, side: 56, footer: 40 } as const

/** The space above and below the text of a row. */
export const ROW_PADDING = 4
