import { z } from 'zod'
import { recordStanding } from '#actions/record-standing.ts'
import { compareDeadlines } from '#domain/deadline.ts'
import type { Task } from '#domain/edition.ts'
import { itemContext } from '../context.ts'
import { listOf, listQuerySchema, taskSchema, taskStandingChangeSchema } from '../contract.ts'
import { taskItem } from '../items.ts'
import { pageOf, passes } from '../list-filter.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import { type ApiServices, signedInFor } from '../services.ts'

const id = z.object({ id: z.string().max(200) })

/** Registers the tasks: list, one, and what a municipality says of one. */
export function registerTasks(server: ApiServer, services: ApiServices): void {
  server.get(
    '/tasks',
    { schema: { querystring: listQuerySchema, response: { 200: listOf(taskSchema) } } },
    async (request) => {
      const { query } = request
      await signedInFor(services, request, query.municipality)
      const context = await itemContext(services, query.municipality)
      const chosen = [...context.catalogue.tasks.values()]
        .filter((t) => passes(listed(t), query, context.standings?.get(t.agreement ?? t.id), context.today))
        .sort((a, b) => compareDeadlines(a.due, b.due) || (a.id < b.id ? -1 : 1))
      const { items, ...next } = pageOf(chosen, query)
      return { items: items.map((t) => taskItem(t, context)), ...next }
    },
  )

  server.get(
    '/tasks/:id',
    {
      schema: {
        params: id,
        querystring: listQuerySchema.pick({ municipality: true }),
        response: { 200: taskSchema },
      },
    },
    async (request) => {
      const { municipality } = request.query
      await signedInFor(services, request, municipality)
      return one(services, request.params.id, municipality)
    },
  )

  server.put(
    '/tasks/:id/standing',
    { schema: { params: id, body: taskStandingChangeSchema, response: { 200: taskSchema } } },
    async (request) => {
      const { municipality, state } = request.body
      const { person } = await signedInFor(services, request, municipality)
      await one(services, request.params.id, municipality)
      await recordStanding(services, {
        municipality,
        item: request.params.id,
        state: state === 'done' ? 'fulfilled' : 'open',
        by: person,
        via: 'api',
      })
      return one(services, request.params.id, municipality)
    },
  )
}

async function one(services: ApiServices, wanted: string, municipality: string | undefined) {
  const context = await itemContext(services, municipality)
  const task = context.catalogue.tasks.get(wanted)
  if (!task) throw new ApiProblem('not-found', 'There is no such task in the published editions')
  return taskItem(task, context)
}

const listed = (task: Task) => ({ ...task, type: 'task' as const, deadline: task.due })
