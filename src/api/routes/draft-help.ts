import { z } from 'zod'
import { day } from '#domain/day.ts'
import {
  draftParamsSchema,
  draftTextSchema,
  readingQuerySchema,
  readingSchema,
  templateQuerySchema,
} from '../draft-contract.ts'
import { ApiProblem } from '../problem.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedIn } from '../signed-in.ts'

const config = { permission: 'editions.publish' } as const
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const
const file = z.string().describe('The file')
const files = {
  200: {
    description: 'The empty template',
    content: { [TYPES.xlsx]: { schema: file }, 'text/csv': { schema: file } },
  },
}

/** Registers what helps to look over a draft: its file's words, how a deadline would be read, and the template to type into. */
export function registerDraftHelp(server: ApiServer, services: ApiServices): void {
  server.get(
    '/drafts/:id/text',
    { config, schema: { params: draftParamsSchema, response: { 200: draftTextSchema } } },
    async (request, reply) => {
      await signedIn(services, request)
      const { id } = request.params
      if (!(await services.drafts.find(id))) throw new ApiProblem('not-found', 'There is no such draft')
      reply.header('cache-control', 'private, no-cache')
      const pages = await services.drafts.textOf(id)
      return { pages: pages.map((page) => ({ ...page, lines: [...page.lines] })) }
    },
  )

  server.get(
    '/deadline-reading',
    { config, schema: { querystring: readingQuerySchema, response: { 200: readingSchema } } },
    async (request) => {
      await signedIn(services, request)
      const { words, meeting } = request.query
      const { deadline, candidates } = services.readDeadline(words, day(meeting))
      return { deadline, candidates: [...candidates] }
    },
  )

  server.get(
    '/template',
    { config, schema: { querystring: templateQuerySchema, response: files } },
    async (request, reply) => {
      await signedIn(services, request)
      const { format } = request.query
      return reply
        .type(TYPES[format])
        .header('content-disposition', `attachment; filename="fristvagt.${format}"`)
        .send((await services.template(format)) as never)
    },
  )
}
