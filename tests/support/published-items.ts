import { tabLinks } from '#app/tab-links.ts'
import { foundItems } from '#cards/published/found-items.ts'
import { day } from '#domain/day.ts'
import { inPeriod, onDay } from '#domain/deadline.ts'
import type { Agreement, Edition, Event, Task } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { PublishedItem } from '#domain/published-item.ts'
import { aCatalogue, anAgreement, anEvent, aTask } from './factories.ts'

const words = foundItems(tabLinks('https://fristvagt.example', '7d2f0c1e-8b6a-4c55-9d0e-3f1a2b4c5d6e'))
const HOSTILE = `</div><script>alert(1)</script><img src=x onerror='alert("2")'> & \u202eelgoog`

/** Returns each kind of item as it is put into a mail on 1 December 2025, by name. */
export function publishedItems(language: Language): Readonly<Record<string, PublishedItem>> {
  const said = (items: Partial<Edition>) => {
    const catalogue = aCatalogue(items)
    const context = { catalogue, today: day('2025-12-01'), language }
    const [event] = catalogue.events.values()
    if (event) return words.foundEvent(event, context).published
    const [obligation] = catalogue.obligations.values()
    if (!obligation) throw new Error('the catalogue has nothing to say')
    return words.foundObligation(obligation, context).published
  }
  const agreement = (changes: Partial<Agreement> = {}) =>
    said({ agreements: [anAgreement({ id: 'flis-dba', ...changes })] })
  const task = (changes: Partial<Task> = {}) => said({ tasks: [aTask({ id: 'sapa-visning', ...changes })] })
  const meeting = (changes: Partial<Event> = {}) =>
    said({ events: [anEvent({ id: 'sapa-dialog', ...changes })] })
  return {
    agreement: agreement(),
    'agreement-signed-by-some': agreement({
      signatures: { asOf: day('2025-11-20'), signed: ['0751'], missing: ['0101'] },
    }),
    'agreement-called-off': agreement({ calledOff: true }),
    task: task({
      due: inPeriod(day('2025-12-11'), day('2025-12-31'), 'Medio/ultimo dec'),
      klik: { listed: true, code: 'K-1042' },
      note: { da: 'Først når version 7 er taget i brug.', en: 'Not before version 7 is in use.' },
    }),
    meeting: meeting({ joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting' }),
    webinar: meeting({
      kind: 'webinar',
      title: 'Nye roller i Aula',
      recorded: true,
      registration: { deadline: day('2025-12-19'), url: 'https://kombit.example/tilmelding?a=1&b=2' },
      source: 'https://kombit.example/webinar',
    }),
    'meeting-called-off': meeting({ calledOff: true }),
    hostile: meeting({
      ...{ title: HOSTILE, online: HOSTILE, place: HOSTILE, joinUrl: 'javascript:alert(3)' },
      registration: {
        deadline: day('2025-12-19'),
        url: 'https://kombit.example/"><script>alert(4)</script>',
      },
      note: { da: HOSTILE, en: HOSTILE },
    }),
    'task-on-a-day-off': task({ due: onDay('2025-12-06') }),
  }
}
