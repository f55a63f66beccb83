import { listOf } from '../contract.ts'
import {
  draftParamsSchema,
  publicationSchema,
  publishedSchema,
  publishSchema,
  revisionParamsSchema,
  undoneSchema,
} from '../draft-contract.ts'
import { publicationItem } from '../draft-json.ts'
import { publicationOrProblem, undoneOrProblem } from '../draft-problems.ts'
import { originOf } from '../origin-of.ts'
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
      const publications = await editions.since(0, MOST_LISTED)
      return { items: publications.toReversed().map(publicationItem) }
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
