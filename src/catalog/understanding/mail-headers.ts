import type { Line } from './sections.ts'

const HEADER =
  /^[>\s]*(fra|from|sendt|sent|dato|date|til|to|cc|bcc|emne|subject|vedhæftede filer|attachments|prioritet|importance|hvornår|when|tidspunkt|hvor|where|sted|location)\s*:\s*(.*)$/iu
const FROM = /^(?:fra|from)$/i
const SENT = /^(?:sendt|sent|dato|date)$/i
const SUBJECT = /^(?:emne|subject)$/i
/** What the headers of a quoted meeting say of it, and no mail's do. */
const OF_MEETING = /^(?:hvornår|when|tidspunkt|hvor|where|sted|location)$/i
const MOST_HEADERS = 12

/** The headers of a quoted mail or meeting. */
export interface MailHeaders {
  /** How many lines they take. */
  readonly length: number
  readonly subject: string
  /** When and where a quoted meeting is held. */
  readonly kept: readonly Line[]
  readonly lines: readonly Line[]
}

/** Returns the headers that begin at a line: who wrote, when and about what; undefined where none do. */
export function mailHeaders(lines: readonly Line[], at: number): MailHeaders | undefined {
  const found: { readonly name: string; readonly text: string; readonly line: Line }[] = []
  for (const line of lines.slice(at, at + MOST_HEADERS)) {
    const [, name, text] = line.cells === undefined ? (HEADER.exec(line.text) ?? []) : []
    if (name === undefined || text === undefined) break
    found.push({ name, text, line })
  }
  const has = (kind: RegExp) => found.some(({ name }) => kind.test(name))
  if (!has(FROM) || !has(SENT) || !has(SUBJECT)) return undefined
  const kept = found.filter(({ name }) => OF_MEETING.test(name)).map(({ line }) => line)
  return {
    length: found.length,
    subject: found.find(({ name }) => SUBJECT.test(name))?.text.trim() ?? '',
    kept: kept.map((line, i) => (i === 0 ? { ...line, gap: 0 } : line)),
    lines: found.map(({ line }) => line).filter((line) => !kept.includes(line)),
  }
}
