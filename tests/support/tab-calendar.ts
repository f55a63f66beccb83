import type { FastifyInstance } from 'fastify'
import { NO_MUNICIPALITY_SETTINGS } from '#domain/municipality-settings.ts'
import { yearCalendar } from '#domain/year-calendar.ts'

/** Answers which days of a year are special, to a municipality that has chosen none of its own. */
export function yearCalendarRoutes(api: FastifyInstance): void {
  api.get<{ Querystring: { year: string } }>('/municipalities/:code/calendar', ({ query }) => ({
    year: Number(query.year),
    days: yearCalendar(NO_MUNICIPALITY_SETTINGS, Number(query.year)),
  }))
}
