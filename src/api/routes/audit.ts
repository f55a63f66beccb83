import type { z } from 'zod'
import type { AuditDetails, AuditEntry } from '#domain/audit.ts'
import { addDays, day, startOf } from '#domain/day.ts'
import type { AuditPage } from '#domain/ports/audit-trail.ts'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import { auditEntrySchema, auditQuerySchema, listOf } from '../contract.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { type Caller, signedInFor } from '../signed-in.ts'

type Query = z.output<typeof auditQuerySchema>

/** Registers the search in a municipality's audit trail, which is written down there as well. */
export function registerAudit(server: ApiServer, services: ApiServices): void {
  server.get(
    '/audit',
    {
      config: { permission: 'audit.read' },
      schema: { querystring: auditQuerySchema, response: { 200: listOf(auditEntrySchema) } },
    },
    async (request) => {
      const { query } = request
      const caller = await signedInFor(services, request, query.municipality)
      const { entries, next } = await pageFor(caller, query)
      const { municipality } = query
      const note = { municipality, action: 'audit.read', subject: 'audit', details: readOf(query) } as const
      await caller.stores.audit.append(note, originOf(services, request, caller.person))
      return { items: entries.map(auditItem), ...(next === undefined ? {} : { next }) }
    },
  )
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

function auditItem({ at, by, details, previous: _, actor: __, ...entry }: AuditEntry) {
  return {
    ...entry,
    at: at.toString({ fractionalSecondDigits: 3 }),
    details: { ...details },
    ...(by && { by: { ...by } }),
  }
}
