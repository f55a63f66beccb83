import type { FastifyInstance } from 'fastify'
import type { AgreementItem, TaskItem } from '#api/contract.ts'

/** What the routes of handling change. */
interface TablesWorld {
  readonly agreements: AgreementItem[]
  readonly tasks: TaskItem[]
}

interface Handled {
  Params: { id: string }
  Body: { person?: { id: string; name: string } | null; until?: string | null; why?: string }
}

/** Answers who is responsible for an item, and until when it rests, as the API does. */
export function tableRoutes(api: FastifyInstance, world: TablesWorld): void {
  for (const list of ['agreements', 'tasks'] as const)
    api.put<Handled>(`/${list}/:id/assignee`, ({ params, body }) => {
      const item = world[list].find(({ id }) => id === params.id)
      const { assignee: _, ...standing } = item?.standing ?? { state: 'unknown' }
      const to = body.person ? { assignee: body.person } : {}
      return Object.assign(item ?? {}, { standing: { ...standing, ...to } })
    })
  for (const list of ['agreements', 'tasks'] as const)
    api.post<{ Body: { ids: string[]; format: string } }>(`/${list}/export`, ({ body }, reply) =>
      reply.type('text/csv').send(body.ids.join('\r\n')),
    )
}
