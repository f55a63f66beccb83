import { z } from 'zod'
import { noteReading } from '#actions/note-reading.ts'
import { sourceOf } from '#domain/catalogue.ts'
import { publishedSignatures } from '#domain/published-signatures.ts'
import { itemQuerySchema, signaturesSchema } from '../item-contract.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'

/**
 * Registers who has signed an agreement by KOMBIT's list: of everybody the same, and nothing of what a municipality has
 * recorded itself. A list of others was read, so the asker's municipality has it in its audit trail.
 */
export function registerSignatures(server: ApiServer, services: ApiServices): void {
  server.get(
    '/agreements/:id/signatures',
    {
      config: { permission: 'questions.ask' },
      schema: {
        params: z.object({ id: z.string().max(200) }),
        querystring: itemQuerySchema,
        response: { 200: signaturesSchema },
      },
    },
    async (request) => {
      const { municipality } = request.query
      const { person } = await signedInFor(services, request, municipality)
      const catalogue = await services.editions.catalogue()
      const agreement = catalogue.agreements.get(request.params.id)
      if (!agreement)
        throw new ApiProblem('not-found', 'There is no such agreement in the published editions')
      const { id, signatures } = agreement
      const municipalities = publishedSignatures(agreement)
      if (!signatures) return { id, municipalities: [...municipalities] }
      const others = municipalities.filter(({ code, state }) => code !== municipality && state !== 'unknown')
      const reading = { agreement: id, others: others.length }
      await noteReading(
        services.trail,
        reading,
        municipality,
        originOf(services, request, person),
        'signatures',
      )
      const source = sourceOf(catalogue, id)
      return {
        id,
        asOf: signatures.asOf,
        ...(source ? { source: { ...source } } : {}),
        municipalities: [...municipalities],
      }
    },
  )
}
