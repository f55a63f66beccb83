import { z } from 'zod'
import { assign } from '#actions/assign.ts'
import { type SnoozeResult, snooze, wake } from '#actions/snooze.ts'
import { day } from '#domain/day.ts'
import { assigneeChangeSchema, snoozeChangeSchema } from '../change-contract.ts'
import type { AgreementItem, TaskItem } from '../contract.ts'
import { nameAsKept } from '../name-as-kept.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { type Caller, signedInFor } from '../signed-in.ts'

type Item = AgreementItem | TaskItem

/** What the routes of handling need of the resource that they belong to. */
interface Handled {
  readonly path: '/agreements' | '/tasks'
  readonly schema: z.ZodType<Item, Item>
  /** Returns an item as a caller sees it. Throws ApiProblem when there is none of that id. */
  readonly one: (caller: Caller, id: string, municipality: string) => Promise<Item>
}

const id = z.object({ id: z.string().max(200) })

/** Registers who is responsible for an item and until when it rests, each answered with the item as it then is. */
export function registerHandling(
  server: ApiServer,
  services: ApiServices,
  { path, schema, one }: Handled,
): void {
  const config = { permission: 'handling.change' } as const

  server.put(
    `${path}/:id/assignee`,
    { config, schema: { params: id, body: assigneeChangeSchema, response: { 200: schema } } },
    async (request) => {
      const { municipality, person } = request.body
      const caller = await signedInFor(services, request, municipality)
      await one(caller, request.params.id, municipality)
      const { tenant } = caller.person
      const to = person ? { tenant, id: person.id.toLowerCase(), name: nameAsKept(person.name) } : undefined
      const origin = originOf(services, request, caller.person)
      await assign(caller.stores, { ...origin, municipality, item: request.params.id, to })
      return one(caller, request.params.id, municipality)
    },
  )

  server.put(
    `${path}/:id/snooze`,
    { config, schema: { params: id, body: snoozeChangeSchema, response: { 200: schema } } },
    async (request) => {
      const { municipality, until, why = '' } = request.body
      const caller = await signedInFor(services, request, municipality)
      await one(caller, request.params.id, municipality)
      const about = {
        ...originOf(services, request, caller.person),
        ...{ municipality, item: request.params.id },
      }
      if (until === null) await wake(caller.stores, about)
      else refuse(await snooze(caller.stores, { ...about, until: day(until), why }))
      return one(caller, request.params.id, municipality)
    },
  )
}

/** Throws ApiProblem for what a snooze was refused for. */
function refuse(result: SnoozeResult): void {
  switch (result.outcome) {
    case 'settled':
      throw new ApiProblem('already-settled')
    case 'not-later':
      throw new ApiProblem('snooze-not-later')
    case 'too-late':
      throw new ApiProblem('snooze-too-late', undefined, { latest: result.latest ?? null })
    case 'no-such-item':
      throw new ApiProblem('not-found')
    default:
      return
  }
}
