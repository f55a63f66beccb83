import type { FastifyInstance } from 'fastify'
import { NO_MUNICIPALITY_SETTINGS } from '#domain/municipality-settings.ts'
import { yearCalendar } from '#domain/year-calendar.ts'

/** Answers where an entry stands in the person's calendar, whether it is there or not. */
export function ownEntryRoutes(api: FastifyInstance): void {
  api.get<{ Params: { part: string; id: string } }>('/me/calendar-entries/:part/:id', ({ params }) => ({
    entry: `AAMk-${params.part}-${params.id}`,
    webLink: 'https://outlook.office.com/calendar/item/1',
  }))
}

/** Answers which days of a year are special, to a municipality that has chosen none of its own. */
export function yearCalendarRoutes(api: FastifyInstance): void {
  api.get<{ Querystring: { year: string } }>('/municipalities/:code/calendar', ({ query }) => ({
    year: Number(query.year),
    days: yearCalendar(NO_MUNICIPALITY_SETTINGS, Number(query.year)),
  }))
}
