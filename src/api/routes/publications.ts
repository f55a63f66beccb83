import { compareEditions } from '#domain/compare-editions.ts'
import { comparedItem } from '../compared-item.ts'
import { listOf } from '../contract.ts'
import {
  draftParamsSchema,
  publicationChangesSchema,
  publicationSchema,
  publishedSchema,
  publishSchema,
  revisionParamsSchema,
  undoneSchema,
} from '../draft-contract.ts'
import { publicationLineItem } from '../draft-json.ts'
import { publicationOrProblem, undoneOrProblem } from '../draft-problems.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

const config = { permission: 'editions.publish' } as const
const MOST_LISTED = 500

/** Registers publishing, who published what, and taking the latest publication back. */
export function registerPublications(server: ApiServer, services: ApiServices): void {
  const { editions } = services

  server.post(
    '/drafts/:id/publish',
    {
      config,
      schema: { params: draftParamsSchema, body: publishSchema, response: { 200: publishedSchema } },
    },
    async (request) => {
      const { person } = await signedIn(services, request)
      const publication = { draft: request.params.id, ...request.body }
      return publicationOrProblem(
        await editions.publishDraft(publication, originOf(services, request, person)),
      )
    },
  )

  server.get(
    '/publications',
    { config, schema: { response: { 200: listOf(publicationSchema) } } },
    async (request) => {
      await signedIn(services, request)
      const lines = await editions.history(MOST_LISTED)
      return { items: lines.map(publicationLineItem) }
    },
  )

  server.get(
    '/publications/:revision/changes',
    { config, schema: { params: revisionParamsSchema, response: { 200: publicationChangesSchema } } },
    async (request) => {
      await signedIn(services, request)
      const { revision } = request.params
      const standing = await editions.standing()
      const made = standing.find((one) => one.revision === revision)
      if (!made) throw new ApiProblem('not-found', 'Nothing stands by that publication')
      const before = await editions.stoodBefore(made.edition, revision)
      const others = standing.filter((one) => one !== made).map(({ content }) => content)
      const comparison = compareEditions([...others, ...(before ? [before] : [])], made.content)
      return { restores: before !== undefined, ...(await comparedItem(editions, comparison)) }
    },
  )

  server.post(
    '/publications/:revision/undo',
    { config, schema: { params: revisionParamsSchema, response: { 200: undoneSchema } } },
    async (request) => {
      const { person } = await signedIn(services, request)
      const { revision } = request.params
      return undoneOrProblem(await editions.undo(revision, originOf(services, request, person)))
    },
  )
}
