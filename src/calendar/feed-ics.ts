import type { Catalogue } from '#domain/catalogue.ts'
import { instantOf } from '#domain/day.ts'
import type { Event } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Mine } from '#domain/mine.ts'
import { deadlineEntryOf } from './deadline-entry.ts'
import { addDeadline, addMeeting, emptyCalendar, icsText } from './ics-parts.ts'
import { registrationEntryOf } from './registration-entry.ts'
import { ENTRY_TEXTS } from './texts.ts'
import type { ItemUrl } from './wanted.ts'

const HOUR_SECONDS = 3600
const ASK_AGAIN_SECONDS = 4 * HOUR_SECONDS
const MIDNIGHT = '00:00'

const EVERYTHING: Mine = { event: () => true, obligation: () => true }

/** What a feed is to hold. */
export interface FeedChoice {
  readonly language: Language
  /** The address of an item in the tab: given, the deadlines of agreements and tasks are in it, as whole days. */
  readonly itemUrl?: ItemUrl | undefined
  /** Given, only what is this person's own is in it. */
  readonly mine?: Mine | undefined
}

/**
 * Returns meetings and the last days of registering for them as one calendar to subscribe to, which holds what KOMBIT has
 * published and nothing else. Each entry is stamped with the day of its edition: the same catalogue makes the same text at
 * any time, and a calendar that asks again need not fetch it again.
 */
export function feedOf(catalogue: Catalogue, { language, itemUrl, mine }: FeedChoice): string {
  const texts = ENTRY_TEXTS[language].feed[mine ? 'mine' : 'all']
  const calendar = emptyCalendar(language)
    .name(texts.name)
    .description(itemUrl ? texts.withDeadlinesAbout : texts.about)
    .ttl(ASK_AGAIN_SECONDS)
  const isMeant = mine ?? EVERYTHING
  for (const event of [...catalogue.events.values()].filter(isMeant.event).sort(byStart)) {
    const options = { language, stamp: stampOf(catalogue, event.id) }
    addMeeting(calendar, event, options)
    const registration = registrationEntryOf(event, language)
    if (registration) addDeadline(calendar, registration, options.stamp)
  }
  if (!itemUrl) return icsText(calendar)
  for (const obligation of [...catalogue.obligations.values()].filter(isMeant.obligation)) {
    const entry = deadlineEntryOf(obligation, catalogue, itemUrl, language)
    if (entry) addDeadline(calendar, entry, stampOf(catalogue, obligation.id))
  }
  return icsText(calendar)
}

function stampOf({ sourceOf }: Catalogue, item: string) {
  const edition = sourceOf.get(item)
  if (!edition) throw new Error('an item of the catalogue is in no edition')
  return instantOf(edition.date, MIDNIGHT)
}

const byStart = (a: Event, b: Event) => (`${a.start} ${a.id}` < `${b.start} ${b.id}` ? -1 : 1)
