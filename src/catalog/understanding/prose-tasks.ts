import { addTask } from './add-task.ts'
import { bareWords } from './bare-words.ts'
import { datesInText } from './dates-in-text.ts'
import { readDeadline } from './read-deadline.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'
import { solutionsIn, type Topic } from './topics.ts'

/** "Senest opdateret 1. december" asks for nothing. */
const BY =
  /(?<!\p{L})(?:senest(?!\s+(?:opdateret|ændret|revideret|redigeret))|inden|frist(?:en)?(?:\s+er)?|deadline(?:n)?(?:\s+er)?)\s*:?\s+(?:den\s+|d\.\s*)?/giu
/** How far behind "senest" its date may stand: "senest fredag den 9. januar". */
const NEAR = 12
const REGISTERS = /tilmeld|tilmelding/iu
const SENTENCE_ENDS = /(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})/u
const NAMED = /^\s*(?:[-•·*–]\s*)?([\p{Lu}\d][\p{L}\d .&-]{1,40}):\s+(?=\S)/u
const TRAILING = /[\s,;:–—-]+(?:og|skal|er|det|gøres|ske|have)?\s*$/iu
const LEADING = /^[\s,;:–—-]*(?:skal|bør|må)\s+(?:I|vi|kommunen|kommunerne|alle)\s+(?:have\s+)?/iu
const LONGEST = 400
const LEAST_WORDS = 2

/**
 * Reads what a mail asks for in sentences: something to do, and until when. Until when one registers for a meeting is that
 * meeting's own, and read with it.
 */
export function readProseTasks(section: Section, topic: Topic, reading: Reading): void {
  for (const line of section.lines) {
    if (!reading.isFree(line) || line.cells !== undefined || line.text.length > LONGEST) continue
    for (const sentence of line.text.split(SENTENCE_ENDS)) readSentence(sentence, line, topic, reading)
  }
}

function readSentence(sentence: string, line: Line, topic: Topic, reading: Reading): void {
  if (REGISTERS.test(sentence)) return
  const dates = datesInText(sentence, reading.meeting)
  const asked = [...sentence.matchAll(BY)].flatMap((by) => {
    const end = by.index + by[0].length
    const date = dates.find((one) => one.end > end && one.start - end <= NEAR && one.start >= by.index)
    return date ? [{ by, date }] : []
  })
  const [first] = asked
  if (!first || asked.length > 1) return
  const { by, date } = first
  const label = NAMED.exec(sentence)
  const before = sentence.slice(label ? label[0].length : 0, by.index)
  const title = titleOf(before) ?? titleOf(sentence.slice(date.end).replace(LEADING, ''))
  if (title === undefined) return
  const named = label ? reading.solutions.named(label[1] ?? '') : []
  const own = named.length === 1 ? named[0]?.solution : undefined
  const solution = own ?? solutionsIn(sentence, reading)[0] ?? topic.solution
  reading.take(line, 'item')
  addTask(
    {
      where: line.where,
      words: line.text.trim(),
      head: solution?.name ?? '',
      ...(solution && { solution: { solution, sure: true, length: 1 } }),
      // A label that names no solution is of the title.
      title: own || !label ? title : `${label[1]}: ${title}`,
      due: readDeadline(sentence.slice(date.start, date.end), reading.meeting),
      listed: /\bKLIK\b/.test(sentence),
      ruled: true,
    },
    reading,
  )
}

function titleOf(words: string): string | undefined {
  let clean = bareWords(words)
  for (let again = 0; again < 3; again++) clean = clean.replace(TRAILING, '').trim()
  clean = clean.replace(/[.!?]$/, '')
  if (clean.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length < LEAST_WORDS) return undefined
  return `${clean[0]?.toUpperCase()}${clean.slice(1)}`
}
