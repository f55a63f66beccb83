import type { Readable } from 'node:stream'
import { type ImportOutcome, importDraft } from '#actions/import-draft.ts'
import { day } from '#domain/day.ts'
import { importedSchema, importQuerySchema } from '../draft-contract.ts'
import { draftSummaryItem } from '../draft-json.ts'
import { originOf } from '../origin-of.ts'
import { ApiProblem } from '../problem.ts'
import { readBody } from '../read-body.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

/** As much as is read of any file. */
const LARGEST_FILE = 50 * 1024 ** 2

/**
 * Registers the upload of a file, in a scope of its own: there, and nowhere else, a body of bytes is taken in. It is not
 * read before it is known that its sender may publish.
 */
export function registerDraftUpload(server: ApiServer, services: ApiServices): void {
  server.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body))
  server.post(
    '/drafts',
    {
      bodyLimit: LARGEST_FILE,
      config: { permission: 'editions.publish' },
      schema: {
        consumes: ['application/octet-stream'],
        querystring: importQuerySchema,
        response: { 200: importedSchema, 201: importedSchema },
      },
    },
    async (request, reply) => {
      const { person } = await signedIn(services, request)
      const { name, meetingDate, again } = request.query
      if (request.body === undefined || request.headers['content-type'] === undefined)
        throw new ApiProblem('invalid-request', 'Send the bytes of the file as the body')
      const bytes = await readBody(request.body as Readable, LARGEST_FILE)
      const made = await importDraft(
        services,
        { name, bytes, again: again === 'true', ...(meetingDate && { meetingDate: day(meetingDate) }) },
        originOf(services, request, person),
      )
      const { outcome, draft } = importedOrProblem(made)
      return reply.status(outcome === 'imported' ? 201 : 200).send({ outcome, ...draftSummaryItem(draft) })
    },
  )
}

function importedOrProblem(made: ImportOutcome) {
  switch (made.outcome) {
    case 'too-many':
      throw new ApiProblem('too-many-drafts')
    case 'unreadable':
      throw new ApiProblem('unreadable-file', made.why.en, { why: { ...made.why } })
    case 'no-edition':
      throw new ApiProblem('unreadable-file', 'What was understood of it is no edition', {
        faults: [...made.faults],
      })
    default:
      return made
  }
}
