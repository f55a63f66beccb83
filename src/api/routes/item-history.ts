import { z } from 'zod'
import { itemHistory } from '#actions/item-history.ts'
import { may } from '#domain/access/access.ts'
import { languageOf } from '#domain/language.ts'
import { itemHistorySchema, itemQuerySchema } from '../item-contract.ts'
import { itemHistoryJson } from '../item-history-json.ts'
import { accessOfCaller } from '../permissions.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'

const NAMED = 'deliveries.read'

/**
 * Registers what has happened to an agreement and to a task. Whoever may see the item sees what and when; who did it, why
 * and where are for those who may read deliveries, as in the evidence.
 */
export function registerItemHistory(server: ApiServer, services: ApiServices): void {
  for (const [path, type] of [
    ['/agreements/:id/history', 'agreement'],
    ['/tasks/:id/history', 'task'],
  ] as const)
    server.get(
      path,
      {
        config: { permission: 'items.read' },
        schema: {
          params: z.object({ id: z.string().max(200) }),
          querystring: itemQuerySchema,
          response: { 200: itemHistorySchema },
        },
      },
      async (request) => {
        const { municipality } = request.query
        const { id } = request.params
        const { stores } = await signedInFor(services, request, municipality)
        const catalogue = await services.editions.catalogue()
        if (!(type === 'agreement' ? catalogue.agreements : catalogue.tasks).has(id))
          throw new ApiProblem('not-found', `There is no such ${type} in the published editions`)
        const named = may(await accessOfCaller(services, request, NAMED, municipality), NAMED)
        const history = await itemHistory(stores, catalogue, { municipality, item: id })
        const language = languageOf(request.headers['accept-language'])
        return { id, named, items: itemHistoryJson(history, { municipality, named, language }) }
      },
    )
}
