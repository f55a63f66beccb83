import type { ReadLimits } from '../read-limits.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'
import { xmlEvents } from '../xml-events.ts'

/** Returns the texts that the cells of a workbook refer to by number. Throws UnreadableFileError beyond the limits. */
export function sharedStrings(bytes: Uint8Array | undefined, limits: ReadLimits): readonly string[] {
  const strings: string[] = []
  if (!bytes) return strings
  let open = ''
  let reads = false
  let characters = 0
  xmlEvents(bytes, {
    open: (name) => {
      if (name === 'si') open = ''
      reads = name === 't'
    },
    text: (text) => {
      if (!reads) return
      characters += text.length
      if (characters > limits.characters) throw new UnreadableFileError('too-much-text')
      open += text
    },
    close: (name) => {
      reads = false
      if (name === 'si') strings.push(unescaped(open))
    },
  })
  return strings
}

/** Returns a text of a workbook without the codes in which it writes characters that XML has no place for. */
export const unescaped = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
