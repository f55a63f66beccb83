import { z } from 'zod'
import { type Obligation, solutionName, sourceOf } from '#domain/catalogue.ts'
import { LIST_FORMATS } from '#domain/list-export.ts'
import { itemContext } from '../context.ts'
import { code } from '../contract-parts.ts'
import { originOf } from '../origin-of.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'

const MOST_ITEMS = 10_000
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const
const NAMES = {
  agreement: { da: 'aftaler', en: 'agreements' },
  task: { da: 'opgaver', en: 'tasks' },
} as const

const exportSchema = z.object({
  municipality: code,
  ids: z
    .array(z.string().max(200))
    .min(1)
    .max(MOST_ITEMS)
    .describe('In the order of the rows; what is no longer published is left out'),
  format: z.enum(LIST_FORMATS),
  language: z.enum(['da', 'en']).default('da'),
  group: z
    .enum(['standing', 'solution', 'month'])
    .optional()
    .describe('What the list was grouped by: months become a column, the others are one anyway'),
})
const file = z.string().describe('The file')
const answers = {
  200: {
    description: 'The list as a file',
    content: { [TYPES.xlsx]: { schema: file }, 'text/csv': { schema: file } },
  },
}

/** Registers a municipality's agreements and tasks as files. That a list was taken out is audited. */
export function registerExport(server: ApiServer, services: ApiServices): void {
  for (const [path, type] of [
    ['/agreements/export', 'agreement'],
    ['/tasks/export', 'task'],
  ] as const)
    server.post(
      path,
      { config: { permission: 'items.read' }, schema: { body: exportSchema, response: answers } },
      async (request, reply) => {
        const { municipality, ids, format, language, group } = request.body
        const { stores, person } = await signedInFor(services, request, municipality)
        const { catalogue, standings, handlings, today } = await itemContext(services, stores, municipality)
        const origin = originOf(services, request, person)
        const items = [...new Set(ids)].flatMap((id) => {
          const obligation = obligationOf(type, id)
          if (!obligation) return []
          // A task that only asks to sign an agreement stands as the agreement does.
          const signs = obligation.type === 'task' ? obligation.item.agreement : undefined
          const record = signs !== undefined && standings?.has(signs) ? signs : id
          return {
            obligation,
            solution: solutionName(catalogue, obligation.item.solution),
            standing: standings?.get(record),
            handling: handlings.get(record),
            source: sourceOf(catalogue, id),
          }
        })
        const list = {
          ...{ type, municipality, items, byMonth: group === 'month' },
          ...{ madeAt: origin.at, madeBy: person },
        }
        const content = await services.listFile(list, format, language)
        const details = { format, items: items.length } as const
        const note = { municipality, action: 'list.exported', subject: `${type}s`, details } as const
        await stores.audit.append(note, origin)
        const name = `${NAMES[type][language]}-${municipality}-${today}.${format}`
        return reply
          .type(TYPES[format])
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(content as never)

        function obligationOf(of: Obligation['type'], id: string): Obligation | undefined {
          if (of === 'agreement') {
            const item = catalogue.agreements.get(id)
            return item && { type: 'agreement', id, item }
          }
          const item = catalogue.tasks.get(id)
          return item && { type: 'task', id, item }
        }
      },
    )
}
