import { z } from 'zod'
import type { AuditDetails, AuditEntry } from '#domain/audit.ts'
import type { Conversation } from '#domain/conversation.ts'
import { addDays, day, startOf } from '#domain/day.ts'
import { placeNameOf } from '#domain/place-name.ts'
import type { AuditPage } from '#domain/ports/audit-trail.ts'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import { auditEntrySchema, auditQuerySchema, listOf } from '../contract.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { auditPeopleSchema, chainQuerySchema, chainSchema } from '../settings-contract.ts'
import { type Caller, signedInFor } from '../signed-in.ts'

type Query = Omit<z.output<typeof auditQuerySchema>, 'format'>

const ANSWERS = {
  200: {
    description: 'The entries, newest first',
    content: {
      'application/json': { schema: listOf(auditEntrySchema) },
      'text/csv': { schema: z.string().describe('All of them in a file; limit and cursor are for pages') },
    },
  },
}

/** More would neither be read by anybody nor fit into this process's memory with that of others. */
const MOST_EXPORTED = 20_000
const PAGE = 500

/**
 * Registers the search in a municipality's audit trail, and its export as a file: both are written down there as well.
 * So is who it can be searched for, and whether the chain holds.
 */
export function registerAudit(server: ApiServer, services: ApiServices): void {
  server.get(
    '/audit',
    {
      config: { permission: 'audit.read' },
      schema: { querystring: auditQuerySchema, response: ANSWERS },
    },
    async (request, reply) => {
      const { format, ...query } = request.query
      const { municipality } = query
      const caller = await signedInFor(services, request, municipality)
      const note = (details: AuditDetails) =>
        caller.stores.audit.append(
          { municipality, action: 'audit.read', subject: 'audit', details: { ...readOf(query), ...details } },
          originOf(services, request, caller.person),
        )
      if (format === 'csv') {
        const all = await allFor(caller, query)
        await note({ format, entries: all.length })
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="fristvagt-${municipality}-audit.csv"`)
          .send(services.auditFile(all) as never)
      }
      const { entries, next } = await pageFor(caller, query)
      await note({})
      const places = await caller.stores.conversations.findAll(entries.map(({ subject }) => subject))
      return {
        items: entries.map((entry) => auditItem(entry, places.get(entry.subject))),
        ...(next === undefined ? {} : { next }),
      }
    },
  )

  server.get(
    '/audit/people',
    {
      config: { permission: 'audit.read' },
      schema: { querystring: chainQuerySchema, response: { 200: auditPeopleSchema } },
    },
    async (request) => {
      const { municipality } = request.query
      const { stores, person } = await signedInFor(services, request, municipality)
      const people = await stores.audit.people(municipality, person.tenant)
      return { items: people.map(({ id, name }) => ({ id, name })) }
    },
  )

  server.get(
    '/audit/chain',
    {
      config: { permission: 'audit.read' },
      schema: { querystring: chainQuerySchema, response: { 200: chainSchema } },
    },
    async (request) => {
      const { municipality } = request.query
      const { stores } = await signedInFor(services, request, municipality)
      const fault = await stores.audit.verify(municipality)
      const end = (await stores.audit.heads()).find((head) => head.municipality === municipality)
      return {
        whole: fault === undefined,
        ...(end && { end: { seq: end.seq, hash: end.hash } }),
        ...(fault && { fault: { seq: fault.seq, fault: fault.fault } }),
      }
    },
  )
}

/** Returns all that is looked for. Throws ApiProblem `too-many-entries`. */
async function allFor(caller: Caller, query: Query): Promise<readonly AuditEntry[]> {
  const all: AuditEntry[] = []
  let cursor: string | undefined
  do {
    const page = await pageFor(caller, { ...query, limit: PAGE, cursor })
    all.push(...page.entries)
    if (all.length > MOST_EXPORTED) throw new ApiProblem('too-many-entries')
    cursor = page.next
  } while (cursor !== undefined)
  return all
}

async function pageFor({ stores, person }: Caller, { from, to, ...query }: Query): Promise<AuditPage> {
  const asked = {
    ...query,
    ...(from === undefined ? {} : { from: startOf(day(from)) }),
    ...(to === undefined ? {} : { to: startOf(addDays(day(to), 1)) }),
    person: query.person === undefined ? undefined : { tenant: person.tenant, id: query.person },
  }
  try {
    return await stores.audit.search(asked)
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error
    throw new ApiProblem('invalid-request', `cursor: ${error.message}`)
  }
}

/** What was looked for, without the words and the person: the trail itself must not name them. */
function readOf({ from, to, action, subject, person, text }: Query): AuditDetails {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(action === undefined ? {} : { action }),
    bySubject: subject !== undefined,
    byPerson: person !== undefined,
    byText: text !== undefined,
  }
}

function auditItem(
  { at, by, details, previous: _, actor: __, ...entry }: AuditEntry,
  place: Conversation | undefined,
) {
  return {
    ...entry,
    ...(place && { place: { da: placeNameOf(place, 'da'), en: placeNameOf(place, 'en') } }),
    at: at.toString({ fractionalSecondDigits: 3 }),
    details: { ...details },
    ...(by && { by: { ...by } }),
  }
}
