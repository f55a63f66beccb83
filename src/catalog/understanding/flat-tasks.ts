import { fold } from '#domain/fold.ts'
import { addTask, type TaskCells } from './add-task.ts'
import { bareWords, hasWords } from './bare-words.ts'
import { remarkBegins } from './callout.ts'
import { headingLines } from './headings.ts'
import { readDeadline } from './read-deadline.ts'
import type { Reading } from './reading.ts'
import { type RowTail, rowTail } from './row-tail.ts'
import { type Line, paragraphsOf, type Section } from './sections.ts'
import { solutionAndTitle } from './solution-and-title.ts'

const START = /start ?dato|\bstart\b/
const END = /slut ?dato|\bdeadline\b|\bfrist\b/
const TITLE = /\bopgaver?\b|\btitel\b/
const SOLUTION = /\bprojekt\b|l.{0,2}sning\b/

/** A row whose words may go on below it. */
interface OpenTask {
  cells: TaskCells
  lines: Line[]
  /** The part of its deadline that waits for its month: "Medio/ultimo". */
  waiting?: string | undefined
  remark?: string
  cut?: string | undefined
}

/** Returns whether a line is the header of a table of tasks, of which only the words are left. */
function isTaskHeader(text: string): boolean {
  if (text.length > 200) return false
  const plain = fold(text)
  const dates = [START, END].filter((pattern) => pattern.test(plain)).length
  return dates > 0 && [TITLE, SOLUTION].some((pattern) => pattern.test(plain)) && !/\d{4}/.test(plain)
}

/**
 * Reads the tables of tasks of which only the words are left: a line that ends with dates is a row. What was wrapped or
 * written across the rows is put with the row that it belongs to, or is a problem.
 */
export function readFlatTasks(section: Section, reading: Reading): void {
  const header = section.lines.find(
    (line) => line.cells === undefined && reading.isFree(line) && isTaskHeader(line.text),
  )
  if (!header) return
  reading.take(header, 'heading')
  for (const line of headingLines(section)) reading.take(line, 'heading')
  const start = section.lines.indexOf(header)
  readRows(section.lines.slice(start + 1).filter(reading.isFree), reading)
  for (const paragraph of paragraphsOf(section.lines.filter(reading.isFree)))
    askWhereItBelongs(paragraph, reading)
}

/** The row that is open, and a part of a deadline that stands before its row. */
interface Rows {
  open: OpenTask | undefined
  third: { readonly part: string; readonly line: string } | undefined
}

function readRows(lines: readonly Line[], reading: Reading): void {
  const rows: Rows = { open: undefined, third: undefined }
  for (const line of lines.filter(({ cells }) => cells === undefined)) {
    const tail = rowTail(line.text, reading.meeting)
    if (!tail) continue
    if (!hasWords(line.text)) reading.take(line, 'dirt')
    else if (isOfTable(line, tail, rows, reading)) reading.take(line, 'item')
  }
  if (rows.open) finish(rows.open, reading)
}

/** Takes a line as a row, as part of one, or as the part of a deadline that stands above its row. */
function isOfTable(line: Line, tail: RowTail, rows: Rows, reading: Reading): boolean {
  const hasTitle = hasWords(tail.head.join(' '))
  if (tail.dates.length > 0 && hasTitle) {
    const next = after(rows.open, begin(line, tail, rows.third, reading))
    if (rows.open) finish(rows.open, reading)
    rows.open = next
    rows.third = undefined
    return true
  }
  if (tail.third !== undefined && !hasTitle) {
    rows.third = { part: tail.third, line: line.text.trim() }
    return true
  }
  return rows.open !== undefined && goOn(rows.open, line, tail, reading)
}

/** A remark that ends in small letters on a row began on the row before. */
function after(before: OpenTask | undefined, next: OpenTask): OpenTask {
  const ends = before?.remark !== undefined && /^\p{Ll}/u.test(next.remark ?? '')
  return ends ? { ...next, cut: before.remark } : next
}

function begin(
  line: Line,
  { head, dates, third, month }: RowTail,
  before: Rows['third'],
  reading: Reading,
): OpenTask {
  const [first, second] = dates
  const joined = before !== undefined && month !== undefined ? `${before.part} ${month}` : undefined
  const two = second !== undefined || joined !== undefined || third !== undefined
  const due =
    second ??
    (joined === undefined ? undefined : readDeadline(joined, reading.meeting)) ??
    (two ? undefined : first)
  const start = two ? first : undefined
  const { named, name, title } = solutionAndTitle(head, reading)
  const at = isKnown(title, reading) ? undefined : remarkBegins(title)
  return {
    lines: [line],
    cells: {
      where: line.where,
      words: [before?.line ?? '', line.text.trim()].join(' ').trim(),
      head: name,
      ...(named && { solution: named }),
      title: title.slice(0, at).join(' '),
      ...(start && { start }),
      ...(due && { due }),
      listed: true,
      ruled: false,
    },
    ...(third !== undefined && { waiting: third }),
    ...(at !== undefined && { remark: title.slice(at).join(' ') }),
  }
}

const isKnown = (title: readonly string[], reading: Reading) =>
  reading.titles.find(title.join(' ')).some(({ how }) => how === 'same')

/** Puts a line that is no row with the row above it; returns false where it does not belong there. */
function goOn(open: OpenTask, line: Line, { head, month, dates }: RowTail, reading: Reading): boolean {
  if (dates.length > 0) return false
  const text = bareWords(head.join(' '))
  const all = { ...open.cells, words: `${open.cells.words} ${line.text.trim()}` }
  if (open.waiting !== undefined && month !== undefined) {
    open.cells = {
      ...all,
      due: readDeadline(`${open.waiting} ${month}`, reading.meeting),
      title: `${open.cells.title} ${text}`,
    }
    open.waiting = undefined
    return true
  }
  const wrapped = line.gap === 0 && /^[(\p{Ll}]/u.test(text) && !text.endsWith('.') && isOpenTitle(open, text)
  if (wrapped) open.cells = { ...all, title: `${open.cells.title} ${bareWords(line.text)}` }
  else if (open.remark !== undefined) {
    open.cells = all
    open.remark = `${open.remark} ${bareWords(line.text)}`
  } else return false
  return true
}

function isOpenTitle({ remark, cells }: OpenTask, text: string): boolean {
  const opened = (cells.title.match(/\(/g) ?? []).length > (cells.title.match(/\)/g) ?? []).length
  return opened || (remark === undefined && !/\b(?:er|kan|skal)\b/.test(text))
}

function finish({ cells, remark, cut, waiting }: OpenTask, reading: Reading): void {
  const due = waiting === undefined ? cells.due : readDeadline(waiting, reading.meeting)
  // What was cut off the next row ends the remark that was begun on the one before.
  const key = addTask(
    { ...cells, ...(due && { due }), ...(remark !== undefined && cut === undefined && { note: remark }) },
    reading,
  )
  const place = { key, where: cells.where, words: cells.words }
  if (remark !== undefined && cut === undefined && !isKnown(cells.title.split(' '), reading))
    doubtCut(place, cells.title, remark, reading)
  if (remark !== undefined && cut !== undefined) moveRemark(place, cells.title, cut, remark, reading)
  if (!cells.start || !due) doubtOneDate(place, cells.start === undefined ? 'start' : 'due', reading)
}

type Place = Pick<TaskCells, 'where' | 'words'> & { readonly key: number }

function doubtCut(place: Place, title: string, remark: string, reading: Reading): void {
  reading.doubts.push({
    ...place,
    field: 'title',
    what: {
      da: `"${remark}" står sammen med titlen og er læst som en bemærkning.`,
      en: `"${remark}" stands together with the title and has been read as a remark.`,
    },
    candidates: [title, `${title} ${remark}`],
  })
}

function moveRemark(place: Place, title: string, begun: string, rest: string, reading: Reading): void {
  const before = reading.tasks.at(-2)
  if (before) {
    const text = reading.mend(`${before.item.note?.da ?? begun} ${rest}`)
    const moved = { ...before, item: { ...before.item, note: { da: text, en: text } } }
    reading.tasks[reading.tasks.length - 2] = moved
  }
  if (!isKnown(title.split(' '), reading)) doubtCut(place, title, rest, reading)
}

function doubtOneDate(place: Place, field: string, reading: Reading): void {
  reading.doubts.push({
    ...place,
    field,
    what: {
      da: 'Der kan kun læses én dato i rækken.',
      en: 'Only one date can be read in the row.',
    },
    suggestion: { da: 'Se i materialet, om der står to.', en: 'Look in the material whether there are two.' },
  })
}

function askWhereItBelongs(paragraph: readonly Line[], reading: Reading): void {
  const words = paragraph.map(({ text }) => text.trim()).join(' ')
  const [first] = paragraph
  if (!first || first.cells) return
  if (!hasWords(words)) {
    for (const line of paragraph) reading.take(line, 'dirt')
    return
  }
  for (const line of paragraph) reading.take(line, 'problem')
  reading.doubts.push({
    where: first.where,
    words,
    what: {
      da: 'Teksten står ved en tabel over opgaver og hører måske til en af rækkerne.',
      en: 'The text stands beside a table of tasks and may belong to one of its rows.',
    },
    suggestion: {
      da: 'Skriv den som note til opgaven, hvis den gør.',
      en: 'Write it as a note on the task if it does.',
    },
  })
}
