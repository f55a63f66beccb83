import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import { instantOf } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import { deadlineEntryOf } from './deadline-entry.ts'
import { addDeadline, addMeeting, emptyCalendar, icsText } from './ics-parts.ts'
import { registrationEntryOf } from './registration-entry.ts'
import { ENTRY_TEXTS } from './texts.ts'

const HOUR_SECONDS = 3600
const ASK_AGAIN_SECONDS = 4 * HOUR_SECONDS
const MIDNIGHT = '00:00'

/**
 * Returns all meetings and the last days of registering for them as one calendar to subscribe to, which holds what
 * KOMBIT has published and nothing else. Each entry is stamped with the day of its edition: the same catalogue makes the
 * same text at any time, and a calendar that asks again need not fetch it again. With `itemUrl`, an item's address in the
 * tab, the deadlines of agreements and tasks are in it as well, as whole days.
 */
export function feedOf(catalogue: Catalogue, language: Language, itemUrl?: ItemUrl): string {
  const texts = ENTRY_TEXTS[language]
  const calendar = emptyCalendar(language)
    .name(texts.feedName)
    .description(itemUrl ? texts.feedWithDeadlinesAbout : texts.feedAbout)
    .ttl(ASK_AGAIN_SECONDS)
  for (const event of [...catalogue.events.values()].sort(byStart)) {
    const options = { language, stamp: stampOf(catalogue, event.id) }
    addMeeting(calendar, event, options)
    const registration = registrationEntryOf(event, language)
    if (registration) addDeadline(calendar, registration, options.stamp)
  }
  for (const obligation of itemUrl ? catalogue.obligations.values() : []) {
    const entry = itemUrl && deadlineEntryOf(obligation, catalogue, itemUrl, language)
    if (entry) addDeadline(calendar, entry, stampOf(catalogue, obligation.id))
  }
  return icsText(calendar)
}

type ItemUrl = (type: Obligation['type'], id: string) => string

function stampOf({ sourceOf }: Catalogue, item: string) {
  const edition = sourceOf.get(item)
  if (!edition) throw new Error('an item of the catalogue is in no edition')
  return instantOf(edition.date, MIDNIGHT)
}

const byStart = (a: Event, b: Event) => (`${a.start} ${a.id}` < `${b.start} ${b.id}` ? -1 : 1)
