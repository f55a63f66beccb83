import { fold } from '#domain/fold.ts'
import { agendaRow } from './clock.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

const ABOUT = /^\s*(?:sted|lokation|adresse|modested|moedested|maalgruppe|for hvem|deltagere)\b|tilmeld/
const LONGEST = 400

/** Asks which of several meetings a section's registration, places, links and agenda rows belong to, all in one problem. */
export function askWhichMeeting(section: Section, reading: Reading): void {
  const lines = [...section.lines, ...section.links].filter(
    (line) => reading.isFree(line) && line.cells === undefined && line.role === undefined && isAbout(line),
  )
  const [first] = lines
  if (!first) return
  for (const line of lines) reading.take(line, 'problem')
  reading.doubts.push({
    where: first.where,
    words: lines.map(({ text }) => text.trim()).join(' / '),
    what: {
      da: 'Her står flere møder. Det kan ikke læses, hvilket af dem det hører til.',
      en: 'Several meetings stand here. It cannot be read which of them this belongs to.',
    },
    suggestion: {
      da: 'Tilføj det til det møde, som det gælder.',
      en: 'Add it to the meeting that it is about.',
    },
  })
}

const isAbout = ({ text, links }: Line) =>
  links.length > 0 ||
  /^\s*https?:/i.test(text) ||
  agendaRow(text) !== undefined ||
  ABOUT.test(fold(text.slice(0, LONGEST)))
