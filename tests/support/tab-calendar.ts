import type { FastifyInstance } from 'fastify'

/** Answers where an entry stands in the person's calendar, whether it is there or not. */
export function ownEntryRoutes(api: FastifyInstance): void {
  api.get<{ Params: { part: string; id: string } }>('/me/calendar-entries/:part/:id', ({ params }) => ({
    entry: `AAMk-${params.part}-${params.id}`,
    webLink: 'https://outlook.office.com/calendar/item/1',
  }))
}
