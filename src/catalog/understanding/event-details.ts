import type { Day } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import { bareWords } from './bare-words.ts'
import type { Held } from './event-place.ts'
import { registrationOf } from './event-registration.ts'
import type { Reading } from './reading.ts'
import type { Line, Section } from './sections.ts'

/** Ends there: "teams.microsoft.com.evil.example" is not Teams. */
const JOIN_HOST = /(?:^|\.)(?:teams\.microsoft\.(?:com|us)|teams\.live\.com|zoom\.us|webex\.com)$/i
const SERVICES = ['Teams', 'Zoom', 'Webex', 'Skype']
const PLACE = /^\s*(?:sted|hvor(?=\s*:)|lokation|adresse|m\S{1,2}dested)\s*:?\s*(.{0,200})$/iu
/** A service, and no place: "Microsoft Teams-møde". */
const ONLINE =
  /^(?:online\s*(?:på|via|i|\()?\s*)?(?:microsoft\s+)?(?:teams|zoom|webex|skype|online)(?:[\s-]m\S{1,2}de)?\)?$/iu
const AUDIENCE = /^\s*(?:m.{1,2}lgruppe|for hvem|deltagere)\s*:?\s*(.{0,200})$/iu
const LONGEST = 400

type Details = Partial<Pick<Event, 'registration' | 'joinUrl' | 'source' | 'online' | 'place' | 'audience'>>

/** Reads what stands around a meeting: registration, links, where it is held and for whom. `held` stands beside its hours. */
export function eventDetails(
  section: Section,
  event: { readonly key: number; readonly title: string; readonly on: Day; readonly held: Held },
  reading: Reading,
): Details {
  const links = [
    ...new Set([
      ...section.lines.flatMap((line) => line.links),
      ...section.links.map(({ text }) => text.trim()),
    ]),
  ].filter((link) => /^https?:/i.test(link))
  const joinUrl = links.find((link) => URL.canParse(link) && JOIN_HOST.test(new URL(link).hostname))
  const registration = registrationOf(
    section,
    links.filter((link) => link !== joinUrl),
    event,
    reading,
  )
  const source = links.find((link) => link !== joinUrl && link !== registration?.url && isPageOf(link))
  const own = [joinUrl, source, registration?.url]
  for (const line of section.lines)
    if (isShort(line) && line.links.some((link) => own.includes(link))) reading.take(line, 'item')
  const audience = labelled(section, AUDIENCE, reading)
  return {
    ...heldWhere(section, event.held, joinUrl !== undefined, reading),
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

/** What a label says, or what stands beside the hours; a service that is spoken of is meant where no place is named. */
function heldWhere(section: Section, held: Held, hasLink: boolean, reading: Reading): Held {
  const text = section.lines.map((line) => line.text).join(' ')
  const told = labelled(section, PLACE, reading)
  if (told !== undefined && ONLINE.test(told))
    return { online: SERVICES.find((name) => new RegExp(name, 'i').test(told)) ?? 'Teams' }
  const place = told ?? held.place
  const said =
    SERVICES.find((name) => new RegExp(`\\b${name}\\b`).test(text)) ??
    (/outlook-kalender|deltag i m\S{1,2}det/i.test(text) || hasLink ? 'Teams' : undefined)
  const online = held.online ?? (place === undefined ? said : undefined)
  return { ...(online !== undefined && { online }), ...(place !== undefined && { place }) }
}

const isShort = ({ text, cells }: Line) => cells === undefined && text.length <= LONGEST
const capital = (text: string) => `${(text[0] ?? '').toUpperCase()}${text.slice(1)}`
const isPageOf = (link: string) => /kombit\.dk|\/nyhed|\/event/i.test(link)

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
