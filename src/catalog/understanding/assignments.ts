import { addTask } from './add-task.ts'
import { isRoleWord } from './audience.ts'
import { bareWords } from './bare-words.ts'
import { datesInText } from './dates-in-text.ts'
import { joined } from './joined.ts'
import { labelOf } from './labelled-rows.ts'
import { readDeadline } from './read-deadline.ts'
import type { Reading } from './reading.ts'
import { type Line, paragraphsOf, type Section } from './sections.ts'
import type { Topic } from './topics.ts'

const ASSIGNMENT = /^\s*(?:jeres |din |kommunens )?opgaven?\s*:\s*(\S.*)$/iu
const FOR_INFORMATION = /^til (?:orientering|info)/i
const LONGEST = 1000

/** Reads what a slide hands out in a sentence: "Opgaven: … senest den 15/12-25". What is for information is none. */
export function readAssignments(section: Section, topic: Topic, reading: Reading): void {
  for (const paragraph of paragraphsOf(
    section.lines.filter((line) => reading.isFree(line) && line.cells === undefined),
  )) {
    const lines = sentenceIn(paragraph)
    if (lines) readSentence(lines, topic, reading)
  }
}

/** From "Opgaven:" on; nothing where a later line says what it holds itself, as "Frist: …" would end the title. */
function sentenceIn(paragraph: readonly Line[]): readonly Line[] | undefined {
  const at = paragraph.findIndex(({ text }) => ASSIGNMENT.test(text.slice(0, LONGEST)))
  if (at < 0 || paragraph.slice(at + 1).some((line) => labelOf(line) !== undefined)) return undefined
  return paragraph.slice(at)
}

function readSentence(lines: readonly Line[], topic: Topic, reading: Reading): void {
  const [first] = lines
  const words = joined(lines).text.replace(/(\p{L})- (?=\p{Ll})(?!og )/gu, '$1-')
  const said = reading.mend(ASSIGNMENT.exec(words.slice(0, LONGEST))?.[1] ?? '')
  if (!first || FOR_INFORMATION.test(said)) return
  for (const line of lines) reading.take(line, 'item')
  const date = datesInText(said, reading.meeting).at(-1)
  const due = date && readDeadline(lead(said, date.start) + said.slice(date.start, date.end), reading.meeting)
  const key = addTask(
    {
      where: first.where,
      words,
      head: topic.solution?.name ?? '',
      title: titleOf(said, date?.start ?? said.length),
      ...(due && { due }),
      audience: rolesIn(said),
      listed: false,
      ruled: true,
    },
    reading,
  )
  if (!due)
    reading.doubts.push({
      key,
      field: 'due',
      where: first.where,
      words,
      what: {
        da: 'Opgaven står uden frist.',
        en: 'The task stands without a deadline.',
      },
    })
}

/** The words that a deadline is said with: "senest den ". */
const lead = (text: string, start: number) =>
  /(?:senest|inden|før)?\s*(?:den|d\.)?\s*$/iu
    .exec(text.slice(Math.max(0, start - 20), start))?.[0]
    .trimStart() ?? ''

const rolesIn = (text: string) => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .filter((word) => isRoleWord(word) && /^\p{Lu}/u.test(word))
      .map(bareWords),
  ),
]

const CLAUSE = /\bat (\p{Ll}{3,}e)\b(?!.*\bat \p{Ll}{3,}e\b)(.*)$/u

/** What is to be done, as a command: "… får prioriteret at indsende evalueringen" is "Indsend evalueringen". */
function titleOf(said: string, until: number): string {
  const sentence = bareWords(said.slice(0, until).replace(/\s*(?:senest|inden)?\s*(?:den|d\.)?\s*$/iu, ''))
  const [, verb, rest] = CLAUSE.exec(sentence) ?? []
  const first = /^\p{Lu}\p{Ll}+e(?= )/u.exec(sentence)?.[0]
  const whole = first === undefined ? sentence : `${imperative(first)}${sentence.slice(first.length)}`
  const title = verb === undefined ? whole : `${imperative(verb)}${rest}`
  return `${(title[0] ?? '').toUpperCase()}${title.slice(1)}`.replace(/[.\s]+$/, '')
}

/** "Indsende" is "indsend", "opsætte" is "opsæt". */
const imperative = (verb: string) => verb.replace(/e$/, '').replace(/([bdfgklmnprst])\1$/, '$1')
