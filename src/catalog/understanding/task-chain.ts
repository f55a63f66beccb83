import { addTask } from './add-task.ts'
import { bareWords, hasWords } from './bare-words.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'
import type { Topic } from './topics.ts'

const STEP = /(ingen )?KLIK-opgave(?:\s*\(([\p{L}\d .-]{1,12})\))?/giu
const MOST_STEPS = 12
const MOST_LINES = 6

interface Step {
  readonly listed: boolean
  readonly code?: string
}

/** Reads a chain of tasks that a slide draws beside each other, with "(Ingen) KLIK-opgave" below each. */
export function readTaskChain(section: Section, topic: Topic, reading: Reading): void {
  const line = section.lines.find((one) => reading.isFree(one) && stepsOf(one).length > 1)
  if (!line) return
  const steps = stepsOf(line)
  const at = section.lines.indexOf(line)
  const above = section.lines.slice(Math.max(0, at - MOST_LINES), at).filter((one) => reading.isFree(one))
  const titles = line.cells
    ? cellTitles(above, steps.length)
    : plainTitles(above, steps.length, topic, reading)
  const taken = [...(titles?.lines ?? []), line]
  for (const one of taken) reading.take(one, titles ? 'item' : 'problem')
  if (!titles) {
    askForTitles(above, line, reading)
    return
  }
  for (const [i, { listed, code }] of steps.entries())
    addTask(
      {
        where: line.where,
        words: taken.map(({ text }) => text.trim()).join(' '),
        head: topic.solution?.name ?? '',
        title: titles.titles[i] ?? '',
        listed,
        ...(code !== undefined && { code }),
        step: i + 1,
        ruled: true,
      },
      reading,
    )
}

function stepsOf({ text }: Line): readonly Step[] {
  if (text.length > 400) return []
  return [...text.matchAll(STEP)].slice(0, MOST_STEPS).map(([, none, code]) => ({
    listed: none === undefined,
    ...(none === undefined && code !== undefined && { code }),
  }))
}

/** The titles are the cells of the row above. */
function cellTitles(above: readonly Line[], count: number) {
  const row = above.findLast(
    ({ cells }) => (cells?.filter(({ text }) => hasWords(text)).length ?? 0) === count,
  )
  return row && { titles: row.cells?.map(({ text }) => bareWords(text)).filter(hasWords) ?? [], lines: [row] }
}

/**
 * Where only the words are left, line by line across all titles, they are told apart by titles that are published: as many
 * as there are steps, made of these words and no others.
 */
function plainTitles(above: readonly Line[], count: number, topic: Topic, reading: Reading) {
  const known = reading.tasksOf(topic.solution?.id).filter(({ step }) => step !== undefined)
  const titles = [...known].sort((a, b) => (a.step ?? 0) - (b.step ?? 0)).map(({ title }) => title)
  if (titles.length !== count) return undefined
  const wanted = bagOf(titles.join(' '))
  for (let from = above.length - 1; from >= 0; from--) {
    const lines = above.slice(from)
    if (bagOf(reading.mend(lines.map(({ text }) => text).join(' '))) === wanted) return { titles, lines }
  }
  return undefined
}

const bagOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ')

function askForTitles(above: readonly Line[], line: Line, reading: Reading): void {
  const lines = above.filter(({ gap }) => gap <= 1).slice(-3)
  for (const one of lines) reading.take(one, 'problem')
  reading.doubts.push({
    where: (lines[0] ?? line).where,
    words: [...lines, line].map(({ text }) => text.trim()).join(' / '),
    what: {
      da: 'Opgaverne står ved siden af hinanden, og det kan ikke læses, hvilke ord der hører til hvilken.',
      en: 'The tasks stand beside each other, and it cannot be read which words belong to which.',
    },
  })
}
