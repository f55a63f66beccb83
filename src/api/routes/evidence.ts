import { z } from 'zod'
import { evidenceOf } from '#actions/evidence.ts'
import { evidenceJson } from '../evidence-json.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import { evidenceQuerySchema, evidenceSchema } from '../report-schemas.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'

const TYPES = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf' } as const

const id = z.object({ id: z.string().max(200) })
const file = z.string().describe('The file')
const answers = {
  200: {
    description: 'The evidence of the item',
    content: {
      'application/json': { schema: evidenceSchema },
      'text/csv': { schema: file },
      'application/pdf': { schema: file },
    },
  },
}

/** Registers the evidence of an agreement and of a task, for the municipality's journal. That it was read is audited. */
export function registerEvidence(server: ApiServer, services: ApiServices): void {
  for (const [path, type] of [
    ['/agreements/:id/evidence', 'agreement'],
    ['/tasks/:id/evidence', 'task'],
  ] as const)
    server.get(
      path,
      {
        config: { permission: 'deliveries.read' },
        schema: { params: id, querystring: evidenceQuerySchema, response: answers },
      },
      async (request, reply) => {
        const { municipality, format, language } = request.query
        const { stores, person } = await signedInFor(services, request, municipality)
        const item = request.params.id
        const catalogue = await services.editions.catalogue()
        const isThere = (type === 'agreement' ? catalogue.agreements : catalogue.tasks).has(item)
        const origin = originOf(services, request, person)
        const evidence = isThere
          ? await evidenceOf(stores, { municipality, item, format, origin })
          : undefined
        if (!evidence) throw new ApiProblem('not-found', `There is no such ${type} in the published editions`)
        if (format === 'json') return evidenceJson(evidence)
        const content = await services.evidenceFile(evidence, format, language)
        return reply
          .type(TYPES[format])
          .header('content-disposition', `attachment; filename="${fileName(municipality, item, format)}"`)
          .send(content as never)
      },
    )
}

/** Returns a name that every system of files takes; the id may hold anything. */
function fileName(municipality: string, item: string, format: string): string {
  return `fristvagt-${municipality}-${item.replace(/[^\w-]+/g, '-').slice(0, 80)}.${format}`
}
