import type { Element } from './element.ts'

export type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention'

interface RunStyle {
  readonly colour?: Colour
  readonly bold?: boolean
  readonly subtle?: boolean
  readonly size?: 'small' | 'medium' | 'large' | 'extraLarge'
  readonly strike?: boolean
}

/** Returns a piece of a line. A TextRun shows its text as it stands: no Markdown, no links. */
export function run(text: string, style: RunStyle = {}): Element {
  return {
    type: 'TextRun',
    text,
    ...(style.colour && style.colour !== 'default' && { color: style.colour }),
    ...(style.bold && { weight: 'bolder' }),
    ...(style.subtle && { isSubtle: true }),
    ...(style.size && { size: style.size }),
    ...(style.strike && { strikethrough: true }),
  }
}

type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large'

/** Returns a line of pieces. Safe for any words. The spacing above the first of a container is never drawn. */
export function line(runs: readonly Element[], spacing: Spacing = 'small'): Element {
  return { type: 'RichTextBlock', inlines: runs, ...(spacing !== 'default' && { spacing }) }
}

/**
 * Returns a heading that screen readers announce as one. Rendered as Markdown: for our own words only, and never
 * beginning with a number, which would make it a list.
 */
export function heading(ownWords: string, size: 'large' | 'medium' = 'large'): Element {
  return { type: 'TextBlock', text: ownWords, style: 'heading', size, weight: 'bolder', wrap: true }
}
