import { bareWords } from './bare-words.ts'
import { agendaRow, type Hours, hoursAt } from './clock.ts'
import { tells } from './holds.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

const LABEL = /^\s*(?:agenda|dagsorden|program)\b\W*$/i
const NEAR = 60

/**
 * Returns what a meeting talks of: rows with an hour each, below the line that says when it is held. Rows at hours that the
 * meeting has not are a problem, and the agenda with them.
 */
export function agendaOf(
  section: Section,
  below: Line,
  hours: Hours,
  key: number,
  reading: Reading,
): readonly string[] {
  const rows = section.lines.slice(section.lines.indexOf(below) + 1).flatMap((line) => {
    const row = reading.isFree(line) && line.cells === undefined ? agendaRow(line.text) : undefined
    return row === undefined ? [] : [{ line, row, at: hoursAt(`kl. ${bare(line.text)}`, 0)?.start ?? '' }]
  })
  const [first] = rows
  if (!first) return []
  for (const line of section.lines) if (LABEL.test(line.text.slice(0, NEAR))) reading.take(line, 'agenda')
  const isOwn = rows.every(({ at }) => at >= hours.start && (hours.end === undefined || at <= hours.end))
  for (const { line } of rows) reading.take(line, isOwn ? 'item' : 'problem')
  if (isOwn) return rows.map(({ row }) => row)
  reading.doubts.push({
    key,
    field: 'agenda',
    where: first.line.where,
    words: rows.map(({ line }) => line.text.trim()).join(' / '),
    what: {
      da: 'Dagsordenen har klokkeslæt uden for mødets tid. Det kan ikke læses, om den er dette mødes.',
      en: 'The agenda has hours outside the meeting. It cannot be read whether it is that of this meeting.',
    },
    candidates: [rows.map(({ row }) => row)],
  })
  return []
}

const INTRODUCES = /(?<!\p{L})(?:dagsorden(?:en)?|program(?:met)?|agenda(?:en)?)(?!\p{L}).{0,30}:\s*$/iu
const MOST_POINTS = 20
const LONGEST_POINT = 150

/**
 * Returns the points of the list that stands right below the words "På dagsordenen er:", as mails have it. What has a day in
 * it is no point of an agenda.
 */
export function listedAgenda(section: Section, reading: Reading): readonly string[] {
  const at = section.lines.findIndex(({ text }) => text.length <= NEAR && INTRODUCES.test(text))
  const [head, first] = section.lines.slice(Math.max(at, 0))
  if (at < 0 || !head || !first) return []
  const rows = section.lines.slice(at + 1, at + 1 + MOST_POINTS)
  const end = rows.findIndex((line, i) => line.block !== first.block || (i > 0 && line.gap > 0))
  const points = end < 0 ? rows : rows.slice(0, end)
  const isList = points.every(
    (line) =>
      reading.isFree(line) &&
      line.cells === undefined &&
      line.text.length <= LONGEST_POINT &&
      !tells(line, reading.meeting),
  )
  if (!isList) return []
  for (const line of [head, ...points]) reading.take(line, 'item')
  return points.map(({ text }) => bareWords(text))
}

const bare = (text: string) =>
  text
    .slice(0, NEAR)
    .trim()
    .replace(/^kl[.:]?\s*/i, '')
