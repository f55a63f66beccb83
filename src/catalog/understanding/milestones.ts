import { type Deadline, inPeriod, undecided } from '#domain/deadline.ts'
import type { DraftProblem } from '#domain/draft.ts'
import { fold } from '#domain/fold.ts'
import { bareWords, hasWords } from './bare-words.ts'
import { datesInText } from './dates-in-text.ts'
import { trusted } from './doubt-deadline.ts'
import { holdsTime } from './holds.ts'
import { joined } from './joined.ts'
import { planLine, plannedProcess } from './plan-lines.ts'
import { type ReadDeadline, readDeadline } from './read-deadline.ts'
import { found, type Reading } from './reading.ts'
import { type Line, paragraphsOf, type Section } from './sections.ts'
import { solutionOf } from './solution-of.ts'
import type { Topic } from './topics.ts'

const PLAN = /tidsplan|tidslinje|milep|aarshjul|arshjul|proces|roadmap|naeste skridt|koereplan|plan for/
const OCCASION =
  /\b(?:f.{0,2}r|efter|inden|for)\s+(?:sommerferien|sommerferie|jul|p.{1,2}ske|efter.{1,2}rsferien)(?:\s+20\d{2})?/iu
const CLAUSES = / [—–] |; /
const DIRT = /[@#{}_[\]|‘’°]|\(_|:l|(?<!\d)(?!20\d\d(?!\d))\d{3}/
const LONGEST = 600
const MOST_LABELS = 4

/** Returns whether a heading is that of a plan: dates and what happens on them. */
const isPlan = (heading: string) => PLAN.test(fold(heading))

/**
 * Reads the steps of a process: sentences of a plan with a date in each part, and a date with what happens on it right
 * below. What of a drawn plan cannot be put together is one problem, with all its words.
 */
export function readMilestones(section: Section, topic: Topic, reading: Reading): void {
  const free = section.lines.filter(
    (line) => reading.isFree(line) && line.cells === undefined && line.role === undefined,
  )
  const plan = isPlan(topic.heading)
  const heading = new Set(
    section.lines.slice(0, 3).filter((line) => topic.heading.includes(line.text.trim())),
  )
  const body = free.filter((line) => !heading.has(line))
  if (plan && !reading.damaged) readPlanLines(body, topic, reading)
  const paragraphs = paragraphsOf(body.filter(reading.isFree)).flatMap(bullets)
  for (const paragraph of paragraphs) {
    if (readDated(paragraph, topic, reading)) continue
    if (plan && isSentence(paragraph)) readSentence(paragraph, topic, reading)
  }
  if (plan && section.lines.some((line) => hasDate(line, reading))) askAboutDrawing(section, heading, reading)
}

/** Lines that each say what and when; of a drawn plan, where they do not, none is read so. */
function readPlanLines(lines: readonly Line[], topic: Topic, reading: Reading): void {
  for (const line of lines) {
    const step = planLine(line.text, reading.meeting)
    if (!step) continue
    reading.take(line, 'item')
    addMilestone({ ...step, lines: [line] }, topic, reading)
    askWhetherTask(step.label, step.read, [line], topic, reading)
  }
}

const hasDate = (line: Line, reading: Reading) =>
  line.role === undefined &&
  reading.isFree(line) &&
  (holdsTime(line, reading.meeting) || /\buge\b|20\d\d|\b\d{1,2}\.\d{1,2}\b/i.test(line.text))

const BULLET = /^\s*[-•·*=«»+>–]\s/

/** The points of a paragraph, each with the lines that it goes on in. */
function bullets(lines: readonly Line[]): readonly (readonly Line[])[] {
  const points: Line[][] = []
  for (const line of lines)
    if (points.length === 0 || BULLET.test(line.text)) points.push([line])
    else points.at(-1)?.push(line)
  return points
}

/** A line that is a date and nothing else, with what happens on it below. */
function readDated(lines: readonly Line[], topic: Topic, reading: Reading): boolean {
  const [first, ...labels] = lines
  if (!first || labels.length === 0 || labels.length > MOST_LABELS || first.text.length > 60) return false
  const read = wholeDate(first.text, reading)
  if (!read) return false
  const label = labels.map(({ text }) => text.trim()).join(' ')
  if (DIRT.test(label) || datesInText(label, reading.meeting).length > 0 || !hasWords(label)) return false
  for (const line of lines) reading.take(line, 'item')
  addMilestone({ label: label.split(' — ')[0] ?? label, read, lines }, topic, reading)
  askWhetherTask(label, read, lines, topic, reading)
  return true
}

/** Returns what a text says that is a date, or looks like one, and nothing else. */
function wholeDate(text: string, reading: Reading): ReadDeadline | undefined {
  const read = readDeadline(text, reading.meeting)
  const { deadline } = read
  if (deadline.kind === 'undecided') return undefined
  if (deadline.kind === 'unreadable') return deadline.why.startsWith('ingen dato') ? undefined : read
  return /^\s*20\d\d\s*$/.test(text) ? undefined : read
}

interface Step {
  readonly label: string
  readonly read: ReadDeadline
  readonly lines: readonly Line[]
}

function addMilestone({ label, read, lines }: Step, topic: Topic, reading: Reading): void {
  const [first] = lines
  if (!first) return
  const key = reading.nextKey()
  const words = lines.map(({ text }) => text.trim()).join(' ')
  const process = processOf(topic, reading)
  const when = trusted(read, { key, field: 'when', where: first.where, words }, reading)
  reading.milestones.push({
    key,
    where: first.where,
    item: { process, title: reading.mend(bareWords(label)), when },
    found: {
      row: found(first.where, words),
      title: found(first.where, label),
      when: found(first.where, read.deadline.raw, read.how),
    },
  })
}

/** A plan that names its process is of that; others are of what they stand under. */
function processOf({ heading, theme, solution }: Topic, reading: Reading): string {
  const named = reading.damaged ? undefined : plannedProcess(heading)
  const [is, other] = named === undefined ? [] : reading.solutions.named(named)
  return (is?.sure && !other ? is.solution.name : named) ?? solution?.name ?? (theme || heading)
}

const FOR_EACH = /per kommune|pr\.? kommune|alle kommuner|kommunen skal|kommunerne skal/i

/** What each municipality is to do by a step may be a task too. */
function askWhetherTask(
  label: string,
  { deadline }: ReadDeadline,
  lines: readonly Line[],
  topic: Topic,
  reading: Reading,
): void {
  const [first] = lines
  if (!first || !FOR_EACH.test(label) || !('from' in deadline)) return
  const key = reading.nextKey()
  const words = lines.map(({ text }) => text.trim()).join(' ')
  const ends: { start: Deadline; due: Deadline } =
    deadline.from === deadline.to
      ? { start: undecided(), due: deadline }
      : {
          start: inPeriod(deadline.from, deadline.from, deadline.raw),
          due: inPeriod(deadline.to, deadline.to, deadline.raw),
        }
  reading.tasks.push({
    key,
    where: first.where,
    item: {
      solution: solutionOf(
        { key, where: first.where, words, head: topic.solution?.name ?? '', ruled: true },
        reading,
      ),
      title: reading.mend(bareWords(label)),
      workingTitle: false,
      ...ends,
      audience: [],
      klik: { listed: false },
    },
    found: {
      row: found(first.where, words),
      title: found(first.where, label),
      due: found(first.where, deadline.raw),
    },
  })
  reading.doubts.push({
    key,
    field: 'title',
    where: first.where,
    words,
    what: {
      da: 'Det står i en plan, men ser ud til at være en opgave for hver kommune.',
      en: 'It stands in a plan, but looks like a task for each municipality.',
    },
  })
}

/** A point or a sentence; other words of a drawn plan stand anywhere. */
function isSentence(lines: readonly Line[]): boolean {
  const { text } = joined(lines)
  return (
    !DIRT.test(text.replace(BULLET, '')) &&
    (BULLET.test(text) || /[.!]\s*$/.test(text) || / (?:er|bliver|ventes|forventes) /.test(text))
  )
}

/** "Udbud af X er offentliggjort den 10. oktober 2025 — forventet kontraktindgåelse før sommerferien 2026." */
function readSentence(lines: readonly Line[], topic: Topic, reading: Reading): void {
  const { text, between } = joined(lines)
  if (text.length > LONGEST || text.split(' ').length < 4) return
  let subject = ''
  let at = 0
  for (const clause of text.split(CLAUSES)) {
    const start = text.indexOf(clause, at)
    at = start + clause.length
    const step = stepOf(clause, reading)
    if (!step) continue
    const about = step.rest.split(/ er | bliver | ventes /)[0] ?? ''
    const label = subject === '' || step.rest.split(' ').length > 4 ? step.rest : `${step.rest}: ${subject}`
    subject ||= bareWords(about).replace(/^Udbud af /i, '')
    const own = between(start, at)
    for (const line of own) reading.take(line, 'item')
    addMilestone(
      { label: label.replace(/ er (?=\p{L}+(?:t|gjort)$)/u, ' '), read: step.read, lines: own },
      topic,
      reading,
    )
  }
}

/** The one date of a part of a sentence, and what it says besides. */
function stepOf(clause: string, reading: Reading): { read: ReadDeadline; rest: string } | undefined {
  const occasion = OCCASION.exec(clause)
  const dates = datesInText(clause, reading.meeting)
  const [only] = dates
  const span = occasion
    ? { start: occasion.index, end: occasion.index + occasion[0].length }
    : dates.length === 1 && only
      ? only
      : undefined
  if (!span) return undefined
  const rest = bareWords(`${clause.slice(0, span.start)} ${clause.slice(span.end)}`.replace(/\.\s*$/, ''))
    .replace(/\s+(?:den|d\.?|senest|i|på|pa)(?=\s|$)/giu, ' ')
    .trim()
  if (!hasWords(rest)) return undefined
  const read = readDeadline(clause.slice(span.start, span.end), reading.meeting)
  if (read.deadline.kind === 'unreadable' && read.deadline.why.startsWith('ingen dato')) return undefined
  // "For" is how a picture of "før" is read: what is read so is asked about.
  const isFor = occasion !== null && /^for\s/i.test(occasion[0])
  return {
    read: isFor ? { ...read, how: 'inferred', doubt: read.doubt ?? READ_AS_BEFORE } : read,
    rest: capital(bareWords(rest)),
  }
}

const READ_AS_BEFORE: DraftProblem['what'] = {
  da: '"for" er læst som "før".',
  en: '"for" has been read as "før" (before).',
}
const capital = (text: string) => `${(text[0] ?? '').toUpperCase()}${text.slice(1)}`

function askAboutDrawing(section: Section, heading: ReadonlySet<Line>, reading: Reading): void {
  const rest = section.lines.filter(
    (line) =>
      line.role === undefined &&
      reading.isFree(line) &&
      !heading.has(line) &&
      line.cells === undefined &&
      !/\S@\S/.test(line.text),
  )
  const [first] = rest
  if (!first) return
  for (const line of rest)
    reading.take(line, hasWords(line.text) || /\d/.test(line.text) ? 'problem' : 'dirt')
  reading.doubts.push({
    where: first.where,
    words: rest.map(({ text }) => text.trim()).join(' / '),
    what: {
      da: 'Det er en tegnet plan. Det kan ikke læses, hvilke datoer der hører til hvilke ord.',
      en: 'This is a drawn plan. It cannot be read which dates belong to which words.',
    },
    suggestion: {
      da: 'Se tegningen i materialet, og tilføj de milepæle, der skal med.',
      en: 'Look at the drawing in the material, and add the milestones that are wanted.',
    },
  })
}
