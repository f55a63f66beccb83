import { GUIDE_SHEET } from '../template/template-sheets.ts'
import { addAgreement } from './add-agreement.ts'
import { addTask } from './add-task.ts'
import { audienceOf } from './audience.ts'
import { hasWords } from './bare-words.ts'
import { trusted } from './doubt-deadline.ts'
import { addEventRow } from './event-row.ts'
import { namesEvent } from './event-words.ts'
import { holdsMoment } from './head-lines.ts'
import { kindWord } from './kind-word.ts'
import { labelledRows } from './labelled-rows.ts'
import { readDeadline } from './read-deadline.ts'
import { found, type Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'
import { type Table, type TableRow, tablesOf } from './table-rows.ts'
import type { Topic } from './topics.ts'

/** Returns false for a row that it cannot read. */
type Reader = (row: TableRow, topic: Topic | undefined, reading: Reading) => boolean
type RowType = 'agreement' | 'task' | 'event' | 'milestone' | 'notice' | 'contact'

const TYPES: readonly (readonly [RowType, RegExp])[] = [
  ['agreement', /aftale|dba/i],
  ['task', /opgave|task/i],
  ['event', /møde|moede|webinar|event|arrangement|kursus/i],
  ['milestone', /milepæl|milepael|milestone/i],
  ['notice', /nyhed|notice|info/i],
  ['contact', /kontakt|contact/i],
]

/**
 * Reads the tables whose cells the file itself tells apart, and rows whose lines each say what they hold. A row that
 * cannot be read is a problem with its words.
 */
export function readTables(
  sections: readonly Section[],
  topics: ReadonlyMap<Section, Topic>,
  reading: Reading,
): void {
  const of = new Map<Line, Section>(
    sections.flatMap((section) => section.lines.map((line) => [line, section] as const)),
  )
  for (const [line, { sheet }] of of) if (sheet === GUIDE_SHEET) reading.take(line, 'heading')
  for (const table of tablesOf([...of.keys()].filter(reading.isFree))) {
    const type = typeOf(table)
    if (type === undefined && !table.columns.has('type')) continue
    for (const line of table.headers) reading.take(line, 'heading')
    for (const row of table.rows) {
      const section = of.get(row.line)
      readRow(
        row,
        type ?? TYPES.find(([, pattern]) => pattern.test(row.cell('type')))?.[0],
        section && topics.get(section),
        reading,
      )
    }
  }
  for (const section of sections) readLabelled(section, topics.get(section), reading)
}

function readLabelled(section: Section, topic: Topic | undefined, reading: Reading): void {
  for (const { table, lines } of labelledRows(section.lines.filter(reading.isFree))) {
    const row = table?.rows[0]
    const type = table && typeOf(table)
    if (row && type === undefined) continue
    if (row) readRow(row, type, topic, reading)
    else unread(lines, reading)
    const use = (row && reading.uses.get(row.line)) ?? 'problem'
    for (const line of lines) reading.take(line, use)
  }
}

function typeOf({ columns }: Table): RowType | undefined {
  const has = (...names: Parameters<typeof columns.has>[0][]) => names.every((name) => columns.has(name))
  if (columns.has('type')) return undefined
  if (has('agreement') || has('kind')) return 'agreement'
  if (has('email')) return 'contact'
  if (
    (has('title') || has('topic', 'when')) &&
    (has('registration') || has('place') || has('online') || has('end') || has('begins'))
  )
    return 'event'
  if (
    has('title') &&
    (has('start') || has('deadline')) &&
    (has('solution') || has('code') || has('workingTitle'))
  )
    return 'task'
  if (has('title', 'when') || has('process', 'when')) return 'milestone'
  return undefined
}

const READERS: Readonly<Record<RowType, Reader>> = {
  agreement: readAgreement,
  task: readTask,
  event: addEventRow,
  milestone: readMilestone,
  notice: readNotice,
  contact: readContact,
}

function readRow(row: TableRow, type: RowType | undefined, topic: Topic | undefined, reading: Reading): void {
  if (!hasWords(row.line.text)) reading.take(row.line, 'dirt')
  else if (type === 'milestone' && isMeeting(row, reading) && addEventRow(row, topic, reading)) return
  else if (type === undefined || !READERS[type](row, topic, reading)) unread([row.line], reading)
}

/** A title and a time are a meeting's where the time has hours, and words for a meeting stand beside or above it. */
const isMeeting = (row: TableRow, { meeting }: Reading) =>
  holdsMoment(row.cell('when'), meeting) && namesEvent(`${row.header('title')} ${row.cell('title')}`)

/** Notes that the lines of a row became nothing. */
function unread(lines: readonly Line[], reading: Reading): void {
  const [first] = lines
  if (!first) return
  for (const line of lines) reading.take(line, 'problem')
  reading.doubts.push({
    where: first.where,
    words: lines.map(({ text }) => text).join(' | '),
    what: { da: 'Rækken kan ikke læses.', en: 'The row cannot be read.' },
    suggestion: {
      da: 'Skriv den om i filen, eller tilføj den i hånden.',
      en: 'Rewrite it in the file, or add it by hand.',
    },
  })
}

function readAgreement(row: TableRow, _: Topic | undefined, reading: Reading): boolean {
  const words = `${row.cell('kind')} ${row.cell('agreement') || row.cell('title')}`.trim()
  const kind = kindWord(words.split(' '))
  if (!kind) return false
  const written = row.cell('agreement') || row.cell('title') || words
  const own = kindWord(written.split(' '))
  const title = own
    ? `${own.rest} ${written
        .split(' ')
        .slice(own.at + 1)
        .join(' ')}`
    : written
  reading.take(row.line, 'item')
  addAgreement(
    {
      where: row.line.where,
      words: row.line.text,
      head: row.cell('solution'),
      kind: { ...kind, ...(own && { rest: own.rest }) },
      title: [own ? written.split(' ').slice(0, own.at).join(' ') : '', title].join(' ').trim(),
      ...(row.has('sent') && { sent: readDeadline(row.cell('sent'), reading.meeting) }),
      torn: '',
      audience: row.cell('sentTo') || row.cell('audience'),
      ...noteOf(row),
      ...(row.has('deadline') && { deadline: readDeadline(row.cell('deadline'), reading.meeting) }),
      ruled: true,
    },
    reading,
  )
  return true
}

/** What is said beside: the note, an address, and what stands in columns that nobody knows. */
function noteOf(row: TableRow): { readonly note?: string } {
  const link = row.links('link')[0] ?? row.cell('link')
  const note = [row.cell('note'), link, ...row.others].filter((text) => text !== '').join(' · ')
  return note === '' ? {} : { note }
}

function readTask(row: TableRow, topic: Topic | undefined, reading: Reading): boolean {
  const title = row.cell('title')
  if (!hasWords(title)) return false
  const code = row.cell('code')
  const working = /^(?:ja|x|yes|true|1)$/i.test(row.cell('workingTitle'))
  reading.take(row.line, 'item')
  addTask(
    {
      where: row.line.where,
      words: row.line.text,
      head: row.cell('solution') || (row.has('solution') ? '' : (topic?.solution?.name ?? '')),
      title,
      ...(row.has('start') && { start: readDeadline(row.cell('start'), reading.meeting) }),
      ...(row.has('deadline') && { due: readDeadline(row.cell('deadline'), reading.meeting) }),
      audience: audienceOf(row.cell('audience') || row.cell('sentTo'), reading.mend),
      ...noteOf(row),
      ...(/[\p{L}\d]/u.test(code) && !/^(?:nej|ja)$/i.test(code) && { code }),
      listed: !/^nej$/i.test(code),
      ruled: true,
      ...(working && { workingTitle: true }),
    },
    reading,
  )
  return true
}

function readMilestone(row: TableRow, topic: Topic | undefined, reading: Reading): boolean {
  const title = row.cell('title') || row.cell('process')
  const text = row.cell('when') || row.cell('deadline') || row.cell('start')
  if (!hasWords(title) || text === '') return false
  const key = reading.nextKey()
  const { where } = row.line
  const read = readDeadline(text, reading.meeting)
  reading.take(row.line, 'item')
  reading.milestones.push({
    key,
    where,
    item: {
      process:
        row.cell('process') ||
        row.cell('solution') ||
        (topic?.solution?.name ?? topic?.theme ?? topic?.heading ?? ''),
      title: reading.mend(title),
      when: trusted(read, { key, field: 'when', where, words: row.line.text }, reading),
    },
    found: {
      row: found(where, row.line.text),
      title: found(where, title),
      when: found(where, read.deadline.raw, read.how),
    },
  })
  return true
}

function readNotice(row: TableRow, topic: Topic | undefined, reading: Reading): boolean {
  const title = row.cell('title')
  if (!hasWords(title)) return false
  const text = row.cell('note')
  const url = row.links('link')[0] ?? row.cell('link')
  reading.take(row.line, 'item')
  reading.notices.push({
    key: reading.nextKey(),
    where: row.line.where,
    item: {
      topic: row.cell('topic') || row.cell('solution') || (topic?.solution?.name ?? ''),
      title,
      ...(text !== '' && { text: { da: text, en: text } }),
      ...(url !== '' && { url }),
    },
    found: { row: found(row.line.where, row.line.text), title: found(row.line.where, title) },
  })
  return true
}

function readContact(row: TableRow, topic: Topic | undefined, reading: Reading): boolean {
  const [name, email] = [row.cell('name') || row.cell('title'), row.cell('email')]
  if (!hasWords(name) || !email.includes('@')) return false
  reading.take(row.line, 'contact')
  reading.people.push({
    name,
    email,
    role: row.cell('role') || row.cell('audience'),
    topic: row.cell('topic') || row.cell('solution') || (topic?.solution?.name ?? ''),
  })
  return true
}
