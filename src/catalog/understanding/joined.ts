import type { Line } from './sections.ts'

/** The lines of a paragraph as one text, and which line each part of it is of. */
export interface Joined {
  readonly text: string
  readonly lines: readonly Line[]
  /** Returns the lines that the characters from one place up to another are of. */
  readonly between: (start: number, end: number) => readonly Line[]
  /** Returns where the line ends that a character is of. */
  readonly lineEnd: (at: number) => number
}

/** Returns the lines as one text, with a blank between; a word that was parted at a line's end stays parted. */
export function joined(lines: readonly Line[]): Joined {
  const starts: number[] = []
  let text = ''
  for (const line of lines) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += line.text.trim()
  }
  return {
    text,
    lines,
    lineEnd: (at) => (starts.find((start) => start > at) ?? text.length + 1) - 1,
    between: (start, end) =>
      lines.filter((_, i) => (starts[i] ?? 0) < end && (starts[i + 1] ?? Number.POSITIVE_INFINITY) > start),
  }
}
