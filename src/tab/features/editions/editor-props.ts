/** What each editor of a field is given. */
export interface EditorProps {
  readonly id: string
  readonly label: string
  readonly value: unknown
  /** Tells the value as it is now (null for none), and whether it can be saved so. */
  readonly onChange: (value: unknown, isWhole?: boolean) => void
}

/** Returns the lines of a text that something is written on. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
