import type { Day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { fold } from '#domain/fold.ts'
import { slugOf } from '../matching/slug.ts'
import { bareWords } from './bare-words.ts'
import { datesInText } from './dates-in-text.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

const REGISTRATION =
  /tilmeldingsfrist|frist for tilmelding|tilmeld\p{L}*.{0,60}senest|senest.{0,40}tilmeld|tilmelding.{0,20}senest/u
const JOIN = /teams\.microsoft\.com|teams\.live\.com|meetup-join|zoom\.us\/|webex\.com/i
const SERVICES = ['Teams', 'Zoom', 'Webex', 'Skype']
const PLACE = /^\s*(?:sted|lokation|adresse|m\S{1,2}dested)\s*:?\s*(.{0,200})$/iu
const AUDIENCE = /^\s*(?:m.{1,2}lgruppe|for hvem|deltagere)\s*:?\s*(.{0,200})$/iu
const LONGEST = 400

type Details = Partial<Pick<Event, 'registration' | 'joinUrl' | 'source' | 'online' | 'place' | 'audience'>>

/** Reads what stands around a meeting: registration, links, where it is held and for whom. */
export function eventDetails(
  section: Section,
  event: { readonly key: number; readonly title: string; readonly on: Day },
  reading: Reading,
): Details {
  const links = [
    ...new Set([
      ...section.lines.flatMap((line) => line.links),
      ...section.links.map(({ text }) => text.trim()),
    ]),
  ].filter((link) => /^https?:/i.test(link))
  const joinUrl = links.find((link) => JOIN.test(link))
  const registration = registrationOf(
    section,
    links.filter((link) => link !== joinUrl),
    event,
    reading,
  )
  const source = links.find((link) => link !== joinUrl && link !== registration?.url && isPageOf(link))
  const text = section.lines.map((line) => line.text).join(' ')
  const service =
    SERVICES.find((name) => new RegExp(`\\b${name}\\b`).test(text)) ??
    (/outlook-kalender|deltag i m\S{1,2}det/i.test(text) || joinUrl ? 'Teams' : undefined)
  const place = labelled(section, PLACE, reading)
  const audience = labelled(section, AUDIENCE, reading)
  return {
    ...(service !== undefined && place === undefined && { online: service }),
    ...(place !== undefined && { place }),
    ...(joinUrl !== undefined && { joinUrl }),
    ...(source !== undefined && { source }),
    ...(registration && { registration }),
    ...(audience !== undefined && {
      audience: audience
        .split(/ og |, ?|; ?/)
        .map((one) => reading.mend(capital(one.trim())))
        .filter((one) => one !== ''),
    }),
  }
}

const capital = (text: string) => `${(text[0] ?? '').toUpperCase()}${text.slice(1)}`
const isPageOf = (link: string) => /kombit\.dk|\/nyhed|\/event/i.test(link)

function registrationOf(
  section: Section,
  links: readonly string[],
  { key, title, on }: { readonly key: number; readonly title: string; readonly on: Day },
  reading: Reading,
) {
  const line = section.lines.find((one) => one.text.length <= LONGEST && REGISTRATION.test(fold(one.text)))
  if (!line) return undefined
  reading.take(line, 'item')
  const date = datesInText(line.text, reading.meeting)[0]?.written
  const place = { key, field: 'registration', where: line.where, words: line.text.trim() }
  if (date?.kind !== 'days' || date.to > on) {
    reading.doubts.push({
      ...place,
      what: {
        da: 'Fristen for tilmelding kan ikke læses, eller den ligger efter mødet.',
        en: 'The deadline for registering cannot be read, or lies after the meeting.',
      },
    })
    return undefined
  }
  const url = registrationLink(links, title)
  if (url === undefined) {
    reading.doubts.push({
      ...place,
      what: {
        da: `Der står en frist for tilmelding (${date.to}), men intet link til den.`,
        en: `There is a deadline for registering (${date.to}), but no link for it.`,
      },
    })
    return undefined
  }
  return { deadline: date.to, url }
}

/** The address that says so, or that has most words of the title in it. */
function registrationLink(links: readonly string[], title: string): string | undefined {
  const words = slugOf(title)
    .split('-')
    .filter((word) => word.length > 3)
  const scored = links.map((link) => ({
    link,
    score:
      words.filter((word) => link.toLowerCase().includes(word)).length +
      (/tilmeld|webinar|event|register/i.test(link) ? 2 : 0),
  }))
  return scored.sort((a, b) => b.score - a.score).find(({ score }) => score > 1)?.link
}

/** The words after a label, on its line or the next one. */
function labelled(section: Section, label: RegExp, reading: Reading): string | undefined {
  for (const [i, line] of section.lines.entries()) {
    const after = line.text.length > LONGEST ? undefined : label.exec(line.text)?.[1]
    if (after === undefined) continue
    const next: Line | undefined = section.lines[i + 1]
    const words =
      bareWords(after) || bareWords(next && next.gap <= 1 && next.text.length < 200 ? next.text : '')
    if (words === '') continue
    reading.take(line, 'item')
    if (bareWords(after) === '' && next) reading.take(next, 'item')
    return words
  }
  return undefined
}
