import { isDecided, undecided } from '#domain/deadline.ts'
import type { Agreement, Solution } from '#domain/edition.ts'
import { fold } from '#domain/fold.ts'
import { datesInText } from './dates-in-text.ts'
import { trusted } from './doubt-deadline.ts'
import { type KindWord, kindWord } from './kind-word.ts'
import { readDeadline } from './read-deadline.ts'
import { found, type Reading, type Understood } from './reading.ts'
import type { Line, Section } from './sections.ts'
import { solutionsIn, type Topic } from './topics.ts'

const DEADLINE =
  /(?:deadline|frist).{0,40}(?:underskr|tilslut)|(?:underskr|tilslut).{0,60}(?:senest|inden|deadline|frist)|(?:senest|inden).{0,60}underskr/
const LONGEST = 400

/** Reads an agreement that is told of in sentences: its kind in the heading or nearby, and a deadline for signing it. */
export function readProseAgreements(section: Section, topic: Topic, reading: Reading): void {
  const [line] = asking(section, reading)
  const kind = kindWord(section.lines.slice(0, 12).flatMap(({ text }) => text.split(/\s+/)))
  if (line && topic.solution && kind) readAgreement(line, topic.solution, kind, reading)
}

/** Reads the agreements of a mail, each of whose lines says of which solution and what kind it is. */
export function readMailAgreements(section: Section, topic: Topic, reading: Reading): void {
  for (const line of asking(section, reading)) {
    const kind = kindWord(line.text.split(/\s+/))
    const solution = solutionsIn(line.text, reading)[0] ?? topic.solution
    if (kind && solution) readAgreement(line, solution, kind, reading)
  }
}

const asking = ({ lines }: Section, reading: Reading): readonly Line[] =>
  lines.filter(
    (one) =>
      reading.isFree(one) &&
      one.cells === undefined &&
      one.text.length <= LONGEST &&
      DEADLINE.test(fold(one.text)),
  )

function readAgreement(line: Line, solution: Solution, kind: KindWord, reading: Reading): void {
  const date = datesInText(line.text, reading.meeting).at(-1)
  if (!date) return
  const read = readDeadline(line.text.slice(date.start, date.end), reading.meeting)
  const table = tableRow(solution.id, kind.kind, read.deadline, reading)
  reading.take(line, 'item')
  if (table) {
    confirm(table, solution.id, read, line, reading)
    return
  }
  const key = reading.nextKey()
  reading.agreements.push({
    key,
    where: line.where,
    item: {
      solution: solution.id,
      kind: kind.kind,
      title: `${(kind.kind[0] ?? '').toUpperCase()}${kind.kind.slice(1)}`,
      sent: undecided(),
      audience: [],
      deadline: trusted(
        read,
        { key, field: 'deadline', where: line.where, words: line.text.trim() },
        reading,
      ),
    },
    found: {
      row: found(line.where, line.text.trim()),
      deadline: found(line.where, read.deadline.raw, read.how),
    },
  })
}

/** The row of a table that is the same agreement: of the same solution, or of one that could not be read, due on the day. */
function tableRow(
  solution: string,
  kind: Agreement['kind'],
  deadline: Agreement['deadline'],
  reading: Reading,
): Understood<Agreement> | undefined {
  const ofKind = reading.agreements.filter(({ item }) => item.kind === kind)
  const own = ofKind.filter(({ item }) => item.solution === solution)
  if (own.length > 0) return own.length === 1 ? own[0] : undefined
  return ofKind.find(
    ({ key, item }) =>
      isDecided(deadline) &&
      isDecided(item.deadline) &&
      item.deadline.to === deadline.to &&
      reading.doubts.some((doubt) => doubt.key === key && doubt.field === 'solution'),
  )
}

/** The two places say the same, or it is asked which is right. */
function confirm(
  row: Understood<Agreement>,
  solution: string,
  { deadline, how }: ReturnType<typeof readDeadline>,
  line: Line,
  reading: Reading,
): void {
  const at = reading.agreements.indexOf(row)
  const same = isDecided(deadline) && isDecided(row.item.deadline) && deadline.to === row.item.deadline.to
  if (same) {
    const named = row.found.deadline?.how === 'inferred' && how === 'stated'
    reading.agreements[at] = {
      ...row,
      item: { ...row.item, solution },
      found: {
        ...row.found,
        confirmed: found(line.where, line.text.trim()),
        ...(named && { deadline: found(line.where, deadline.raw, how) }),
      },
    }
    // Said in two places, the name is sure.
    const doubt = reading.doubts.findIndex(({ key, field }) => key === row.key && field === 'solution')
    if (doubt >= 0) reading.doubts.splice(doubt, 1)
    return
  }
  reading.doubts.push({
    key: row.key,
    field: 'deadline',
    where: line.where,
    words: line.text.trim(),
    what: {
      da: `Her står en anden frist end "${row.item.deadline.raw}".`,
      en: `Another deadline than "${row.item.deadline.raw}" stands here.`,
    },
    candidates: [row.item.deadline, deadline],
  })
}
