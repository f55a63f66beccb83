import type { FastifyInstance, FastifyReply } from 'fastify'
import { findInMail } from '#actions/find-in-mail.ts'
import type { FoundInMail, KnownItem, Mail, MailReading, MailSuggestion, Suggested } from '#api/contract.ts'
import { mailReadingSchema, mailSuggestionSchema, suggestedSchema } from '#api/mail-contract.ts'
import { mailReadingJson, mailToRead } from '#api/mail-json.ts'
import { mailAppointments } from '#calendar/mail-appointments.ts'
import { languageOf } from '#domain/language.ts'
import { december } from '#tests/questions/december.ts'
import { BEFORE_EIGHT } from './bot-door.ts'
import { inThisProcess } from './mails/in-this-process.ts'

/** What the stand-in API does with mails; a test changes it while the pane is open. */
export interface MailsWorld {
  /** What is known of what is found, by its title; only for who is signed in. */
  known: Readonly<Record<string, FoundInMail['known']>>
  /** Changes what was read of a mail before it is answered. */
  change: (reading: MailReading) => MailReading
  /** When set, what every reading is refused with. */
  refuse?: { status: number; code: string; waitSeconds?: number } | undefined
  /** When set, no reading is answered before it. */
  hold?: Promise<unknown> | undefined
  suggested: Suggested
  readonly read: { readonly signedIn: boolean; readonly mail: Mail }[]
  readonly suggestions: MailSuggestion[]
}

/** Returns a world where nothing that a mail tells of is known. */
export const aMailsWorld = (overrides: Partial<MailsWorld> = {}): MailsWorld => ({
  known: {},
  change: (reading) => reading,
  suggested: { outcome: 'suggested', draft: 'draft-1', items: 1 },
  read: [],
  suggestions: [],
  ...overrides,
})

/** Returns the meeting or deadline of the catalogue that something is. */
export const aKnownItem = (overrides: Partial<KnownItem> = {}): KnownItem => ({
  type: 'event',
  id: 'sapa-webinar',
  title: 'Dialogmøde om skattedata i SAPA',
  why: { da: 'Samme dag, titel og løsning.', en: 'The same day, title and solution.' },
  url: 'https://fristvagt.example/tab/meetings/sapa-webinar',
  differs: [],
  inCalendar: false,
  movedSince: false,
  ...overrides,
})

/** Answers who is not signed in: reads as production does, on 1 December 2025. */
export function mailReadingRoute(server: FastifyInstance, world: MailsWorld): void {
  server.post<{ Body: Mail }>('/pane/readings', { bodyLimit: 10_000_000 }, ({ body, headers }, reply) =>
    answer(world, reply, body, headers['accept-language'], false),
  )
}

/** Answers below /api/v1 who is signed in. */
export function mailRoutes(api: FastifyInstance, world: MailsWorld): void {
  api.post<{ Body: Mail }>('/mail-readings', { bodyLimit: 10_000_000 }, ({ body, headers }, reply) =>
    answer(world, reply, body, headers['accept-language'], true),
  )
  api.post('/mail-suggestions', { bodyLimit: 10_000_000 }, ({ body }, reply) => {
    world.suggestions.push(mailSuggestionSchema.parse(body))
    if (world.refuse) return refused(reply, world.refuse)
    return suggestedSchema.parse(world.suggested)
  })
}

async function answer(
  world: MailsWorld,
  reply: FastifyReply,
  mail: Mail,
  accepts: string | undefined,
  signedIn: boolean,
) {
  world.read.push({ signedIn, mail })
  await world.hold
  if (world.refuse) return refused(reply, world.refuse)
  const editions = { catalogue: async () => december }
  const found = await findInMail(
    { mails: inThisProcess, editions, clock: () => BEFORE_EIGHT },
    mailToRead(mail),
  )
  if (found.outcome !== 'read') throw new Error(`the mail is ${found.outcome}`)
  const reading = mailReadingJson(found, {
    appointments: mailAppointments,
    language: languageOf(accepts),
  })
  const items = reading.items.map((item) => {
    const known = signedIn ? world.known[item.title] : undefined
    return known ? { ...item, known } : item
  })
  return mailReadingSchema.parse(world.change({ ...reading, items }))
}

function refused(reply: FastifyReply, { code, status, waitSeconds }: NonNullable<MailsWorld['refuse']>) {
  if (waitSeconds !== undefined) reply.header('retry-after', waitSeconds)
  const type = `urn:fristvagt:problem:${code}`
  return reply.status(status).type('application/problem+json').send({ type, title: code, status, code })
}
