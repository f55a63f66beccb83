import { eventCard } from '#cards/event-card.ts'
import { itemCard } from '#cards/item-card.ts'
import type { CalendarState } from '#cards/sections/calendar-section.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { AARHUS, aarhusContext, GALLERY_DAY } from './gallery-world.ts'

const LINKS = {
  outlook: 'https://outlook.office.com/calendar/deeplink/compose?subject=SAPA',
  ics: 'https://fristvagt.example/calendar/token.ics',
}
const ENTRY = 'https://outlook.office.com/calendar/item/1'

/** Returns the cards that show deadlines in somebody's own calendar: of a registration, and of an agreement. */
export function deadlineEntryCards(language: Language): Readonly<Record<string, Card>> {
  const context = aarhusContext()
  const { catalogue, links } = context
  const event = catalogue.events.get('sapa-webinar-2026-01-21')
  const obligation = catalogue.obligations.get('3x-datastandarder')
  if (!event || !obligation) throw new Error('the December edition has neither webinar nor agreement')
  const webinar = (state: CalendarState, registration: CalendarState) =>
    eventCard({
      ...{ event, language, state, registration, catalogue, links, today: GALLERY_DAY },
      calendarLinks: { ...LINKS, registration: LINKS },
    })
  const item = (entry: CalendarState, entryLink?: string) =>
    itemCard({
      ...{ obligation, context, language, municipality: AARHUS, calendarLinks: LINKS, entry },
      standing: context.standings.get(obligation.id) ?? { state: 'unknown' },
      ...(entryLink !== undefined && { entryLink }),
    })
  return {
    'event-registration-added': webinar('there', 'added'),
    'event-registration-moved': webinar('moved', 'moved'),
    'event-registration-failed': webinar('none', { problem: 'needs-consent' }),
    'item-deadline': item('none'),
    'item-deadline-added': item('added', ENTRY),
    'item-deadline-moved': item('moved'),
    'item-deadline-failed': item({
      problem: 'failed',
      why: {
        da: 'Outlook svarer ikke lige nu. Prøv igen om 10 minutter – fristen kommer kun ind én gang.',
        en: 'Outlook is not answering right now. Try again in 10 minutes – the deadline will only be added once.',
      },
    }),
    'item-deadline-removed': item('removed'),
  }
}
