import { fold } from '#domain/fold.ts'
import { hasWords } from './bare-words.ts'
import { agendaRow } from './clock.ts'
import { datesInText } from './dates-in-text.ts'
import { headingLines } from './headings.ts'
import { holdsAddress, holdsTime, isMunicipality } from './holds.ts'
import { kindWord } from './kind-word.ts'
import type { Doubt, Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

const ASKS = /\b(?:deadline|frist|senest|tilmeld|klik-opgave)/
const PAGE = /^\W*(?:side )?\d{1,3}(?:\s*(?:\/|af)\s*\d{1,3})?\W*$/i
const MOST_LOOKED_AT = 2000

/**
 * Says of every line that nothing was made of what it was taken for; one that has a time, an address or the name of a
 * municipality, or asks for something, is a problem, whatever it looks like.
 */
export function readLeftovers(sections: readonly Section[], reading: Reading): void {
  const used = linksOf(reading)
  for (const section of sections) {
    askAboutLinks(section, used, reading)
    askAboutNames(section, reading)
    const heads = new Set(headingLines(section))
    for (const line of section.lines.filter(reading.isFree)) {
      const as = unread(line) ?? takenFor(line, section, reading) ?? wordsFor(line, heads)
      if (as === 'problem') ask(line, reading)
      else reading.take(line, as)
    }
  }
}

/** What matters is a problem, or the words of a meeting that has been read already. */
function takenFor(line: Line, section: Section, reading: Reading): 'problem' | 'item' | undefined {
  if (!matters(line, reading)) return undefined
  const again = toldAgain(line, section, reading)
  if (again === undefined) return 'problem'
  addWords(again, line, reading)
  return 'item'
}

const wordsFor = (line: Line, heads: ReadonlySet<Line>) =>
  heads.has(line) ? 'heading' : agendaRow(line.text) === undefined ? 'prose' : 'agenda'

function unread(line: Line): 'footer' | 'dirt' | undefined {
  if (line.role === 'labels') return 'dirt'
  if (line.role === 'footer' || PAGE.test(line.text.slice(0, 40))) return 'footer'
  return hasWords(line.text) ? undefined : 'dirt'
}

function matters(line: Line, reading: Reading): boolean {
  if (line.cells !== undefined || holdsTime(line, reading.meeting) || holdsAddress(line)) return true
  const start = line.text.slice(0, MOST_LOOKED_AT)
  return ASKS.test(fold(start)) && kindWord(start.split(/\s+/, 60)) !== undefined
}

/** The addresses that an item has. */
const linksOf = ({ events, notices, tasks, agreements }: Reading) =>
  JSON.stringify([events, notices, tasks, agreements].map((items) => items.map(({ item }) => item)))

/** Addresses that stand alone, below the words of a slide, and that no item has. */
function askAboutLinks({ links }: Section, used: string, reading: Reading): void {
  const free = links.filter(reading.isFree)
  const unused = free.filter(({ text }) => !used.includes(JSON.stringify(text.trim())))
  for (const line of free) reading.take(line, unused.includes(line) ? 'problem' : 'link')
  askAbout(unused, LINKS, reading)
}

/** Names of municipalities that stand in no list that was read. */
function askAboutNames({ lines }: Section, reading: Reading): void {
  const names = lines.filter(
    (line) => reading.isFree(line) && line.role === undefined && isMunicipality(line),
  )
  for (const line of names) reading.take(line, 'problem')
  askAbout(names, NAMES, reading)
}

function askAbout(lines: readonly Line[], what: Doubt['what'], reading: Reading): void {
  const [first] = lines
  if (first)
    reading.doubts.push({
      where: first.where,
      words: lines.map(({ text }) => text.trim()).join(' / '),
      what,
      suggestion: SUGGESTION,
    })
}

const LINKS = {
  da: 'Her står links, som ikke er kommet med i udkastet.',
  en: 'Links stand here that are not in the draft.',
}
const NAMES = {
  da: 'Her står navne på kommuner, som ikke er læst som en liste.',
  en: 'Names of municipalities stand here that were not read as a list.',
}
const SUGGESTION = {
  da: 'Tilføj det, hvis det skal med; ellers kan der ses bort fra det.',
  en: 'Add it if it is wanted; otherwise it can be left out.',
}

/** The place among the meetings of the one whose day, read from another line of the section, a line tells once more. */
function toldAgain(line: Line, { lines }: Section, reading: Reading): number | undefined {
  const days = datesInText(line.text.slice(0, MOST_LOOKED_AT), reading.meeting)
  if (days.length === 0 || line.cells !== undefined || holdsAddress(line)) return undefined
  const at = reading.events.findIndex(
    ({ where, item }) =>
      lines.some((one) => one.where === where) &&
      days.every(({ written }) => written.kind === 'days' && written.from === item.start.slice(0, 10)),
  )
  return at < 0 ? undefined : at
}

function addWords(at: number, line: Line, { events }: Reading): void {
  const event = events[at]
  const row = event?.found.row
  if (event && row)
    events[at] = {
      ...event,
      found: { ...event.found, row: { ...row, words: `${row.words} / ${line.text.trim()}` } },
    }
}

function ask(line: Line, reading: Reading): void {
  reading.take(line, 'problem')
  reading.doubts.push({
    where: line.where,
    words: line.text.trim(),
    what: line.cells
      ? {
          da: 'Rækken hører til en tabel, der ikke er forstået.',
          en: 'The row is of a table that was not understood.',
        }
      : {
          da: 'Her står en tid, en frist eller en adresse, som ikke er blevet til noget i udkastet.',
          en: 'A time, a deadline or an address stands here that nothing in the draft was made of.',
        },
    suggestion: SUGGESTION,
  })
}
