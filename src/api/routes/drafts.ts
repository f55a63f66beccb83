import { z } from 'zod'
import { editDraft } from '#actions/edit-draft.ts'
import { undoDraftEdit } from '#actions/undo-draft-edit.ts'
import { compareEditions } from '#domain/compare-editions.ts'
import { withRevisions } from '#domain/event-revisions.ts'
import { InvalidCursorError } from '#domain/ports/invalid-cursor-error.ts'
import type { Edit } from '#domain/review/edit.ts'
import { comparedItem } from '../compared-item.ts'
import { listOf } from '../contract.ts'
import {
  discardQuerySchema,
  draftChangesSchema,
  draftEditSchema,
  draftParamsSchema,
  draftQuerySchema,
  draftSchema,
  draftSummarySchema,
  draftUndoSchema,
} from '../draft-contract.ts'
import { draftItem, draftSummaryItem } from '../draft-json.ts'
import { draftOrProblem } from '../draft-problems.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

const config = { permission: 'editions.publish' } as const

/** Registers the drafts of the deployment: what was read, what is to be decided, what publishing would change. */
export function registerDrafts(server: ApiServer, services: ApiServices): void {
  const { drafts, editions } = services
  const find = async (id: string) => {
    const draft = await drafts.find(id)
    if (!draft) throw new ApiProblem('not-found', 'There is no such draft')
    return draft
  }

  server.get(
    '/drafts',
    { config, schema: { querystring: draftQuerySchema, response: { 200: listOf(draftSummarySchema) } } },
    async (request) => {
      await signedIn(services, request)
      const page = await drafts.list(request.query).catch((error: unknown) => {
        if (error instanceof InvalidCursorError) throw new ApiProblem('invalid-request', error.message)
        throw error
      })
      const { next } = page
      return { items: page.drafts.map(draftSummaryItem), ...(next === undefined ? {} : { next }) }
    },
  )

  server.get(
    '/drafts/:id',
    {
      config,
      schema: {
        params: draftParamsSchema,
        response: { 200: draftSchema, 304: z.null().describe('It is of this version still') },
      },
    },
    async (request, reply) => {
      await signedIn(services, request)
      const draft = await find(request.params.id)
      const etag = `"${draft.version}"`
      reply.headers({ etag, 'cache-control': 'private, no-cache' })
      if (request.headers['if-none-match'] === etag) return reply.status(304).send(null)
      return draftItem(draft)
    },
  )

  server.post(
    '/drafts/:id/edits',
    {
      config,
      schema: { params: draftParamsSchema, body: draftEditSchema, response: { 200: draftSummarySchema } },
    },
    async (request) => {
      const { person } = await signedIn(services, request)
      const { version, edit } = request.body
      const change = { id: request.params.id, version, edit: withoutNull(edit) }
      return draftSummaryItem(
        draftOrProblem(await editDraft({ drafts }, change, originOf(services, request, person))),
      )
    },
  )

  server.post(
    '/drafts/:id/undo',
    {
      config,
      schema: { params: draftParamsSchema, body: draftUndoSchema, response: { 200: draftSummarySchema } },
    },
    async (request) => {
      const { person } = await signedIn(services, request)
      const undone = { id: request.params.id, version: request.body.version }
      const made = await undoDraftEdit({ drafts }, undone, originOf(services, request, person))
      if (made.outcome === 'nothing') throw new ApiProblem('nothing-to-undo')
      return draftSummaryItem(draftOrProblem(made))
    },
  )

  server.delete(
    '/drafts/:id',
    {
      config,
      schema: {
        params: draftParamsSchema,
        querystring: discardQuerySchema,
        response: { 200: draftSummarySchema },
      },
    },
    async (request) => {
      const { person } = await signedIn(services, request)
      const { id } = request.params
      const made = await drafts.discard(id, request.query.version, originOf(services, request, person))
      const isAlready = made.outcome === 'closed' && made.draft.state === 'discarded'
      return draftSummaryItem(isAlready ? made.draft : draftOrProblem(made))
    },
  )

  server.get(
    '/drafts/:id/changes',
    { config, schema: { params: draftParamsSchema, response: { 200: draftChangesSchema } } },
    async (request) => {
      await signedIn(services, request)
      const { draft } = await find(request.params.id)
      // In this order: what is published in between makes the revision too old, and never too new.
      const { revision, events } = await editions.catalogue()
      const standing = await editions.standing()
      const comparison = compareEditions(
        standing.map(({ content }) => content),
        withRevisions(draft.edition, events),
      )
      return { revision, ...(await comparedItem(editions, comparison)) }
    },
  )
}

/** JSON has no other way of saying that a field is to be taken away. */
function withoutNull(edit: z.output<typeof draftEditSchema>['edit']): Edit {
  return edit.kind === 'field' ? { ...edit, value: edit.value ?? undefined } : edit
}
