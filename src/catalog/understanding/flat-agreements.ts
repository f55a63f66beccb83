import { addAgreement } from './add-agreement.ts'
import type { AgreementCells } from './agreement-cells.ts'
import { bareWords, hasWords } from './bare-words.ts'
import { type FlatAgreementLine, flatAgreementLine, goesOn } from './flat-agreement-line.ts'
import { agreementHeaderWords } from './header-words.ts'
import { headingLines } from './headings.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

const LEAST_HEADERS = 3
const ENDS_OPEN = /(?:-|\bny|\+|\bbilag)\s*$/

/** A row that is being put together from the lines that a table was torn into. */
interface OpenRow {
  cells: Omit<AgreementCells, 'kind'> & { kind: AgreementCells['kind'] }
  lines: Line[]
}

/**
 * Reads the tables of agreements of which only the words are left, line by line: a line with a kind of agreement begins a
 * row, and what belongs to it stands beside it. A row may go on on the next slide. What fits no row is a problem.
 */
export function readFlatAgreements(sections: readonly Section[], reading: Reading): void {
  let open: OpenRow | undefined
  for (const section of sections) {
    const free = section.lines.filter((line) => line.cells === undefined && reading.isFree(line))
    const headers = free.filter((line) => agreementHeaderWords(line.text).length > 0)
    const names = new Set(headers.flatMap((line) => agreementHeaderWords(line.text)))
    if (names.size < LEAST_HEADERS) {
      if (open) addAgreement(open.cells, reading)
      open = undefined
      continue
    }
    for (const line of headers) reading.take(line, 'heading')
    for (const line of headingLines(section)) reading.take(line, 'heading')
    open = readRows(free.filter(reading.isFree), open, reading)
  }
  if (open) addAgreement(open.cells, reading)
}

/** The row that is open, and the roles that stand before the row that they are of. */
interface Rows {
  open: OpenRow | undefined
  ahead: Line[]
}

function readRows(
  lines: readonly Line[],
  before: OpenRow | undefined,
  reading: Reading,
): OpenRow | undefined {
  const rows: Rows = { open: before, ahead: [] }
  for (const line of lines) {
    const part = flatAgreementLine(line.text, reading.solutions, reading.meeting)
    if (part?.kind) openRow(rows, line, part, reading)
    else if (part && standsAhead(part, rows)) rows.ahead.push(line)
    else if (rows.open && part && fits(part, rows.open)) {
      rows.open = goOn(rows.open, line, part)
      reading.take(line, 'item')
    } else unplaced(line, reading)
  }
  for (const line of rows.ahead) unplaced(line, reading)
  return rows.open
}

function openRow(rows: Rows, line: Line, part: FlatAgreementLine, reading: Reading): void {
  if (rows.open) addAgreement(rows.open.cells, reading)
  rows.open = beginRow(line, part, rows.ahead)
  rows.ahead = []
  for (const one of rows.open.lines) reading.take(one, 'item')
}

/** Roles that go on, where the row above has its own: they are of the row below. */
function standsAhead(part: FlatAgreementLine, { open, ahead }: Rows): boolean {
  if (!isRolesAlone(part)) return false
  return ahead.length > 0 || (goesOn(part.audience) && !(open && fits(part, open)))
}

function beginRow(line: Line, part: FlatAgreementLine, ahead: readonly Line[]): OpenRow {
  const roles = [...ahead.map(({ text }) => bareWords(text)), part.audience]
    .filter((text) => text !== '')
    .join(' ')
  const { kind } = part
  if (!kind) throw new Error('a row begins with a kind of agreement')
  const lines = [...ahead, line]
  return {
    lines,
    cells: {
      ...part,
      kind,
      audience: roles,
      where: line.where,
      words: wordsOf(lines),
      ruled: false,
      ...(ahead.length > 0 && { pieced: true }),
    },
  }
}

const wordsOf = (lines: readonly Line[]) => lines.map(({ text }) => text.trim()).join(' ')

const isRolesAlone = (part: FlatAgreementLine) =>
  part.audience !== '' &&
  part.head === '' &&
  part.title === '' &&
  part.deadline === undefined &&
  part.sent === undefined

/** Whether a line holds what the open row lacks, and nothing that it has. */
function fits(part: FlatAgreementLine, { cells }: OpenRow): boolean {
  const { head, title, audience, sent, deadline, solution } = part
  if (
    head !== '' &&
    (solution === undefined || cells.solution !== undefined || hasWords(bareWords(cells.head)))
  )
    return false
  if (part.torn !== '') return false
  const titleFits = title === '' || startsAsRest(title) || ENDS_OPEN.test(cells.title)
  const rolesFit = audience === '' || goesOn(cells.audience)
  const datesFit = (sent === undefined || !cells.sent) && (deadline === undefined || !cells.deadline)
  return (
    titleFits &&
    rolesFit &&
    datesFit &&
    (title !== '' || audience !== '' || head !== '' || sent !== undefined || deadline !== undefined)
  )
}

const startsAsRest = (title: string) =>
  /^(?:[-–+]|bilag|opdateret|skabelon\s+-|[A-H](?:\+[A-H])+\b)/i.test(title)

function goOn({ cells, lines }: OpenRow, line: Line, part: FlatAgreementLine): OpenRow {
  const all = [...lines, line]
  return {
    lines: all,
    cells: {
      ...cells,
      words: wordsOf(all),
      head: hasWords(bareWords(cells.head)) ? cells.head : part.head,
      ...(part.solution && !cells.solution && { solution: part.solution }),
      title: `${cells.title} ${part.title}`.trim(),
      audience: `${cells.audience} ${part.audience}`.trim(),
      ...(part.sent && { sent: part.sent }),
      ...(part.deadline && { deadline: part.deadline }),
    },
  }
}

function unplaced(line: Line, reading: Reading): void {
  if (!hasWords(line.text)) {
    reading.take(line, 'dirt')
    return
  }
  reading.take(line, 'problem')
  reading.doubts.push({
    where: line.where,
    words: line.text.trim(),
    what: {
      da: 'Ordene står i en tabel over aftaler, men hører ikke til en række, der kan læses.',
      en: 'The words stand in a table of agreements, but belong to no row that can be read.',
    },
    suggestion: {
      da: 'Se i materialet, om de hører til en af rækkerne ved siden af.',
      en: 'Look in the material whether they belong to one of the rows beside them.',
    },
  })
}
