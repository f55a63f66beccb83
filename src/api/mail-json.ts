import type { MailFindings } from '#actions/find-in-mail.ts'
import type { Appointment as Filled } from '#domain/appointment.ts'
import type { DraftProblem } from '#domain/draft.ts'
import type { Event } from '#domain/edition.ts'
import {
  type AppointmentsOf,
  deadlineInMail,
  type FoundInMail as Found,
  type ItemInMail,
  stillAhead,
} from '#domain/found-in-mail.ts'
import type { Language } from '#domain/language.ts'
import type { MailToRead } from '#domain/ports/mail-reader.ts'
import { dayOfText } from './day-of-text.ts'
import type { Appointment, FoundInMail, KnownItem, Mail, MailReading } from './mail-contract.ts'
import { webAddress } from './web-address.ts'

/** Fills in the appointments of something that was found. */
export type MailAppointments = (
  one: ItemInMail,
  solution: string | undefined,
  language: Language,
) => AppointmentsOf

/** What the items of a mail are in the catalogue, by their keys. */
export type KnownByKey = ReadonlyMap<string, { readonly sure: boolean; readonly items: readonly KnownItem[] }>

/** Returns a mail of the contract as it is read. */
export function mailToRead({ subject, body, sent }: Mail): MailToRead {
  return { subject, body, ...(sent !== undefined && { sent: dayOfText(sent) }) }
}

/** Returns what was found in a mail as the contract has it. */
export function mailReadingJson(
  findings: MailFindings,
  {
    appointments,
    language,
    known,
  }: { appointments: MailAppointments; language: Language; known?: KnownByKey },
): MailReading {
  const { items, unread, today, crossedOut } = findings
  return {
    today,
    items: items.map((one) => {
      const solution = solutionOf(one, findings)
      const filled = stillAhead(appointments(one, solution?.name, language), today)
      const is = known?.get(one.key)
      return {
        ...foundJson(one),
        ...(solution && { solution }),
        ...(filled.own && { appointment: appointmentJson(filled.own) }),
        ...(filled.registration && { registrationAppointment: appointmentJson(filled.registration) }),
        ...(is && { known: { sure: is.sure, items: [...is.items] } }),
      }
    }),
    unread: unread.map((problem) => ({ words: problem.words, ...doubtJson(problem) })),
    leftOut: { cpr: crossedOut },
  }
}

function foundJson(one: Found): FoundInMail {
  const deadline = deadlineInMail(one)
  return {
    key: one.key,
    kind: one.kind,
    title: one.item.title,
    ...(one.kind === 'meeting' && { meeting: meetingJson(one.item) }),
    ...(deadline && { deadline }),
    past: one.past,
    quotes: one.quotes.map((quote) => ({ ...quote })),
    doubts: one.doubts.map(doubtJson),
  }
}

const UNKNOWN = 'ukendt'

function solutionOf({ item }: Found, { catalogue, draft }: MailFindings) {
  if (!('solution' in item) || item.solution === undefined || item.solution === UNKNOWN) return undefined
  const { solution: id } = item
  const known = catalogue.solutions.get(id) ?? draft.edition.solutions.find((one) => one.id === id)
  return { id, name: known?.name ?? id }
}

function meetingJson({ start, end, timeZone, online, place, joinUrl, registration }: Event) {
  const join = webAddress(joinUrl)
  return {
    start,
    timeZone,
    ...(end !== undefined && { end }),
    ...(online !== undefined && { online }),
    ...(place !== undefined && { place }),
    ...(join !== undefined && { joinUrl: join }),
    ...(registration && webAddress(registration.url) && { registration: { ...registration } }),
  }
}

const doubtJson = ({ what, suggestion }: DraftProblem) => ({
  what: { ...what },
  ...(suggestion && { suggestion: { ...suggestion } }),
})

const appointmentJson = ({ start, end, ...rest }: Filled): Appointment => ({
  ...rest,
  start: start.toString({ smallestUnit: 'second' }),
  end: end.toString({ smallestUnit: 'second' }),
})
