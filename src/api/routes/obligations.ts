import { z } from 'zod'
import { recordStanding } from '#actions/record-standing.ts'
import type { Catalogue } from '#domain/catalogue.ts'
import { compareDeadlines } from '#domain/deadline.ts'
import type { OwnRecord } from '#domain/standing.ts'
import { agreementStandingChangeSchema, taskStandingChangeSchema } from '../change-contract.ts'
import { itemContext } from '../context.ts'
import {
  type AgreementItem,
  agreementSchema,
  listOf,
  listQuerySchema,
  type TaskItem,
  taskSchema,
} from '../contract.ts'
import { agreementItem, type ItemContext, taskItem } from '../items.ts'
import { listAnswers } from '../list-answers.ts'
import { type Listed, pageOf, passes } from '../list-filter.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { type Caller, signedInFor } from '../signed-in.ts'
import { registerHandling } from './handling.ts'

type Item = AgreementItem | TaskItem

/** Something to sign or to do, as the lists filter and order it; `record` is the item its standing is kept under. */
type Entry = Listed & { readonly record: string; readonly item: (context: ItemContext) => Item }

/** What tells the agreements' routes from the tasks'. */
interface Resource {
  readonly path: '/agreements' | '/tasks'
  readonly name: string
  readonly schema: z.ZodType<Item, Item>
  readonly change: z.ZodType<{ municipality: string; state: string; reason?: string | undefined }>
  /** What each state of the contract records. */
  readonly states: Readonly<Record<string, OwnRecord['state']>>
  readonly all: (catalogue: Catalogue) => readonly Entry[]
}

const AGREEMENTS: Resource = {
  path: '/agreements',
  name: 'agreement',
  schema: agreementSchema,
  change: agreementStandingChangeSchema,
  states: { signed: 'fulfilled', unsigned: 'open', unknown: 'withdrawn', 'not-ours': 'not-ours' },
  all: ({ agreements }) =>
    [...agreements.values()].map((a) => ({
      ...a,
      type: 'agreement',
      record: a.id,
      item: (context) => agreementItem(a, context),
    })),
}

const TASKS: Resource = {
  path: '/tasks',
  name: 'task',
  schema: taskSchema,
  change: taskStandingChangeSchema,
  // A task is open until it is done: to say so is to take back that it was.
  states: { done: 'fulfilled', open: 'withdrawn', 'not-ours': 'not-ours' },
  all: ({ tasks }) =>
    [...tasks.values()].map((t) => ({
      ...t,
      type: 'task',
      deadline: t.due,
      record: t.agreement ?? t.id,
      item: (context) => taskItem(t, context),
    })),
}

/** Registers agreements and tasks, each with: list, one, and what a municipality says of one. */
export function registerObligations(server: ApiServer, services: ApiServices): void {
  registerResource(server, services, AGREEMENTS)
  registerResource(server, services, TASKS)
}

const id = z.object({ id: z.string().max(200) })
const ofMunicipality = listQuerySchema.pick({ municipality: true })

function registerResource(
  server: ApiServer,
  services: ApiServices,
  { path, name, schema, change, states, all }: Resource,
): void {
  const answerWith = listAnswers()
  const one = async ({ stores }: Caller, wanted: string, municipality: string | undefined) => {
    const context = await itemContext(services, stores, municipality)
    const entry = all(context.catalogue).find((e) => e.id === wanted)
    if (!entry) throw new ApiProblem('not-found', `There is no such ${name} in the published editions`)
    return entry.item(context)
  }

  server.get(
    path,
    {
      config: { permission: 'items.read' },
      schema: { querystring: listQuerySchema, response: { 200: listOf(schema) } },
    },
    async (request, reply) => {
      const { query } = request
      const { stores } = await signedInFor(services, request, query.municipality)
      const context = await itemContext(services, stores, query.municipality)
      return answerWith(request, reply, context, () => {
        const ordered = [...all(context.catalogue)].sort(
          (a, b) => compareDeadlines(a.deadline, b.deadline) || (a.id < b.id ? -1 : 1),
        )
        const { items, ...next } = pageOf(ordered, query, (e) =>
          passes(e, query, context.standings?.get(e.record), context.today),
        )
        return { items: items.map((e) => e.item(context)), ...next }
      }) as never
    },
  )

  server.get(
    `${path}/:id`,
    {
      config: { permission: 'items.read' },
      schema: { params: id, querystring: ofMunicipality, response: { 200: schema } },
    },
    async (request) => {
      const { municipality } = request.query
      const caller = await signedInFor(services, request, municipality)
      return one(caller, request.params.id, municipality)
    },
  )

  server.put(
    `${path}/:id/standing`,
    {
      config: { permission: 'standing.record' },
      schema: { params: id, body: change, response: { 200: schema } },
    },
    async (request) => {
      const { municipality, state, reason = '' } = request.body
      const caller = await signedInFor(services, request, municipality)
      await one(caller, request.params.id, municipality)
      const { outcome } = await recordStanding(caller.stores, {
        ...originOf(services, request, caller.person),
        municipality,
        item: request.params.id,
        state: states[state] ?? 'withdrawn',
        reason,
      })
      if (outcome === 'called-off') throw new ApiProblem('called-off')
      if (outcome === 'no-reason') throw new ApiProblem('reason-needed')
      return one(caller, request.params.id, municipality)
    },
  )
  registerHandling(server, services, { path, schema, one })
}
