import { bareWords } from './bare-words.ts'
import { headingLines, headingOf } from './headings.ts'
import { found, type Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'
import type { Topic } from './topics.ts'

const AGENDA = /\b(?:dags?orden|agenda|velkommen|program)\b/i
const LABEL = /^(?:nyhed|nyt)\s*:\s*/i
const TITLE = /^\s*(?:dags?orden|agenda|program)\s*:?\s*$/i
const NO_NEWS = /^(?:spørgsmål|sporgsmal|kommentarer|tak for|pause|afrunding|bemanding|eventuelt)/i
const SENTENCE = /\p{L}.{30,}[.!](?:\s|$)/u
const ACRONYM = /\b\p{Lu}{2,}\d*\b/u
const MOST_TEXT = 1500

/** Reads a section that hands out nothing as news: a heading, sentences below it, and links. */
export function readNotice(section: Section, topic: Topic, reading: Reading): void {
  const heading = reading.mend(bareWords(headingOf(section)).replace(LABEL, ''))
  const heads = headingLines(section)
  const free = section.lines.filter((line) => reading.isFree(line))
  const isAgenda =
    AGENDA.test(heading) || AGENDA.test(free[0]?.text ?? '') || free.some(({ text }) => TITLE.test(text))
  if (isAgenda || heading === '' || NO_NEWS.test(heading)) {
    for (const line of free) reading.take(line, isAgenda ? 'agenda' : 'prose')
    return
  }
  const hasItems = section.lines.some((line) => ['item', 'problem'].includes(reading.uses.get(line) ?? ''))
  const body = free.filter(
    (line) => !heads.includes(line) && line.role === undefined && line.cells === undefined,
  )
  if (!hasItems) addNotice(section, heading, heads, body, topic, reading)
}

function addNotice(
  section: Section,
  heading: string,
  heads: readonly Line[],
  body: readonly Line[],
  topic: Topic,
  reading: Reading,
): void {
  const text = body.map((line) => line.text.trim()).join(' ')
  const url = linksOf(section)
  const [first] = section.lines
  if (!first || (url === undefined && !SENTENCE.test(text.slice(0, MOST_TEXT)))) return
  for (const line of [...heads, ...body]) reading.take(line, 'item')
  const words = reading.mend(text.replace(/\s+/g, ' '))
  reading.notices.push({
    key: reading.nextKey(),
    where: first.where,
    item: {
      topic: topic.solution?.name ?? (topic.theme || (ACRONYM.exec(heading)?.[0] ?? heading)),
      title: heading,
      ...(words !== '' && { text: { da: words, en: words } }),
      ...(url !== undefined && { url }),
    },
    found: {
      row: found(first.where, [...heads, ...body].map((line) => line.text.trim()).join(' / ')),
      title: found(first.where, heading),
    },
  })
}

const linksOf = ({ lines, links }: Section) =>
  [...lines.flatMap((line) => line.links), ...links.map((line) => line.text.trim())].find((link) =>
    /^https?:/i.test(link),
  )
