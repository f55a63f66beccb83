import { z } from 'zod'
import { recordStanding } from '#actions/record-standing.ts'
import { compareDeadlines } from '#domain/deadline.ts'
import type { Agreement } from '#domain/edition.ts'
import { itemContext } from '../context.ts'
import { agreementSchema, agreementStandingChangeSchema, listOf, listQuerySchema } from '../contract.ts'
import { agreementItem } from '../items.ts'
import { pageOf, passes } from '../list-filter.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import { type ApiServices, signedInFor } from '../services.ts'

const id = z.object({ id: z.string().max(200) })

/** Registers the agreements: list, one, and what a municipality says of one. */
export function registerAgreements(server: ApiServer, services: ApiServices): void {
  server.get(
    '/agreements',
    { schema: { querystring: listQuerySchema, response: { 200: listOf(agreementSchema) } } },
    async (request) => {
      const { query } = request
      await signedInFor(services, request, query.municipality)
      const context = await itemContext(services, query.municipality)
      const chosen = [...context.catalogue.agreements.values()]
        .filter((a) => passes(listed(a), query, context.standings?.get(a.id), context.today))
        .sort((a, b) => compareDeadlines(a.deadline, b.deadline) || (a.id < b.id ? -1 : 1))
      const { items, ...next } = pageOf(chosen, query)
      return { items: items.map((a) => agreementItem(a, context)), ...next }
    },
  )

  server.get(
    '/agreements/:id',
    {
      schema: {
        params: id,
        querystring: listQuerySchema.pick({ municipality: true }),
        response: { 200: agreementSchema },
      },
    },
    async (request) => {
      const { municipality } = request.query
      await signedInFor(services, request, municipality)
      return one(services, request.params.id, municipality)
    },
  )

  server.put(
    '/agreements/:id/standing',
    { schema: { params: id, body: agreementStandingChangeSchema, response: { 200: agreementSchema } } },
    async (request) => {
      const { municipality, state } = request.body
      const { person } = await signedInFor(services, request, municipality)
      await one(services, request.params.id, municipality)
      await recordStanding(services, {
        municipality,
        item: request.params.id,
        state: state === 'signed' ? 'fulfilled' : 'open',
        by: person,
        via: 'api',
      })
      return one(services, request.params.id, municipality)
    },
  )
}

const listed = (agreement: Agreement) => ({ ...agreement, type: 'agreement' as const })

async function one(services: ApiServices, wanted: string, municipality: string | undefined) {
  const context = await itemContext(services, municipality)
  const agreement = context.catalogue.agreements.get(wanted)
  if (!agreement) throw new ApiProblem('not-found', 'There is no such agreement in the published editions')
  return agreementItem(agreement, context)
}
