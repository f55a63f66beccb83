import { isKeptOut, REMOVED } from './kept-out.ts'
import { redactText } from './redact-text.ts'

/** More than any message or frame of ours: what somebody else wrote must not fill the log. */
const LONGEST_TEXT = 4_000

/**
 * Returns a line of the log as it may be written: JSON still, without fields and texts that nobody may see. It is read
 * first, because in JSON a line break before a token, or a quotation mark in a secret, would hide them.
 */
export function redactLine(line: string, secrets: readonly string[]): string {
  return `${JSON.stringify(clean(JSON.parse(line), secrets))}\n`
}

function clean(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return cut(redactText(value, secrets))
  if (Array.isArray(value)) return value.map((part) => clean(part, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      redactText(key, secrets),
      isKeptOut(key) ? REMOVED : clean(part, secrets),
    ]),
  )
}

const cut = (text: string) =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}… (${text.length - LONGEST_TEXT} more)` : text
