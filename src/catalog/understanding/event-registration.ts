import type { Day } from '#domain/day.ts'
import { inPeriod } from '#domain/deadline.ts'
import type { Event } from '#domain/edition.ts'
import { fold } from '#domain/fold.ts'
import { slugOf } from '../matching/slug.ts'
import { datesInText } from './dates-in-text.ts'
import type { Reading } from './reading.ts'
import type { Section } from './sections.ts'

const REGISTRATION =
  /tilmeldingsfrist|frist for tilmelding|tilmeld\p{L}*.{0,60}senest|senest.{0,40}tilmeld|tilmelding.{0,20}senest/u
const LONGEST = 400

/** Returns the problem of a deadline for registering without an address. */
export const noLink = (deadline: Day) => ({
  da: `Der står en frist for tilmelding (${deadline}), men intet link til den.`,
  en: `There is a deadline for registering (${deadline}), but no link for it.`,
})

/**
 * Reads until when and where one registers for a meeting. Several deadlines, one that cannot be read, that lies after the
 * meeting or has no address are a problem each, and no value.
 */
export function registrationOf(
  section: Section,
  links: readonly string[],
  { key, title, on }: { readonly key: number; readonly title: string; readonly on: Day },
  reading: Reading,
): Event['registration'] {
  const lines = section.lines.filter(
    (one) => one.cells === undefined && one.text.length <= LONGEST && REGISTRATION.test(fold(one.text)),
  )
  const [line] = lines
  if (!line) return undefined
  for (const one of lines) reading.take(one, 'item')
  const dates = lines.flatMap(({ text }) => datesInText(text, reading.meeting).map(({ written }) => written))
  const [date] = dates
  const words = lines.map(({ text }) => text.trim()).join(' / ')
  const place = { key, field: 'registration', where: line.where, words }
  const days = new Set(dates.map((one) => (one.kind === 'days' ? one.to : '')))
  if (date?.kind !== 'days' || date.to > on || days.size > 1) {
    const candidates = dates.flatMap((one) => (one.kind === 'none' ? one.candidates : [one]))
    reading.doubts.push({
      ...place,
      what: days.size > 1 ? SEVERAL : UNREADABLE,
      ...(candidates.length > 0 && {
        candidates: candidates.map(({ from, to }) => inPeriod(from, to, words)),
      }),
    })
    return undefined
  }
  const own = line.links.filter((link) => /^https?:/i.test(link))
  const url = (own.length === 1 ? own[0] : undefined) ?? registrationLink(links, title)
  if (url === undefined) {
    reading.doubts.push({ ...place, what: noLink(date.to) })
    return undefined
  }
  return { deadline: date.to, url }
}

const UNREADABLE = {
  da: 'Fristen for tilmelding kan ikke læses, eller den ligger efter mødet.',
  en: 'The deadline for registering cannot be read, or lies after the meeting.',
}
const SEVERAL = {
  da: 'Der står flere frister for tilmelding til mødet.',
  en: 'Several deadlines for registering stand beside the meeting.',
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
