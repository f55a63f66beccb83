import { updateCalendar } from '#actions/update-calendar.ts'
import { titleOf } from '#domain/calendar-subject.ts'
import type { IncomingAction } from '../incoming.ts'
import { originOf } from '../origin-of.ts'
import type { BotServices } from '../services.ts'

/**
 * Brings all else up to date that Fristvagt has put into the calendar of who pressed, while their token is at hand. Returns
 * the titles of what it changed.
 */
export async function alsoUpdated(
  services: BotServices,
  incoming: IncomingAction,
): Promise<readonly string[]> {
  const { token: assertion, language } = incoming
  if (assertion === undefined) return []
  try {
    const request = { origin: originOf(services, incoming), assertion, language }
    const { updated, refused } = await updateCalendar(services, request)
    if (refused)
      services.log.warn({ why: refused.kind }, 'a calendar was not brought up to date beside a press')
    return updated.map(titleOf)
  } catch (error) {
    // What was pressed is done: that is what the person must hear.
    services.log.error({ err: error }, 'a calendar was not brought up to date beside a press')
    return []
  }
}
