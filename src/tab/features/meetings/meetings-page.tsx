import { lazy, Suspense } from 'react'
import { useSearch } from 'wouter'
import type { EventItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { findItems, solutionsOf } from '#tab/components/filter-items.ts'
import { Gone } from '#tab/components/gone.tsx'
import { Group } from '#tab/components/group.tsx'
import { LeadLink } from '#tab/components/lead-link.tsx'
import { Loaded } from '#tab/components/loaded.tsx'
import { Nothing } from '#tab/components/nothing.tsx'
import { PageHeading } from '#tab/components/page-heading.tsx'
import { moreFiltersIn, passing } from '#tab/components/read-more-filters.ts'
import { Toolbar } from '#tab/components/toolbar.tsx'
import { useCloseItem } from '#tab/components/use-close-item.ts'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useEvents } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { relativeDay } from '#tab/time/written-day.ts'
import { CalendarFeed } from '../calendar-feed/calendar-feed.tsx'
import { CalendarUpdate } from './calendar-update.tsx'
import { MeetingRow } from './meeting-row.tsx'
import { fullMeetingTime, meetingDay } from './meeting-time.ts'

const MeetingDetails = lazy(() => import('./meeting-details.tsx'))

/** The meetings, by month; one of them open over the list when `id` is given. */
export default function MeetingsPage({ id }: { id?: string | undefined }) {
  const { municipality } = usePlace()
  const query = useEvents(municipality.code)
  const { nav } = useTexts()
  const close = useCloseItem('/meetings')
  const open = query.data?.find((e) => e.id === id)
  return (
    <>
      <PageHeading title={nav.meetings} lead={query.data && <NextMeeting events={query.data} />} />
      <CalendarUpdate />
      <Loaded query={query}>{(events) => <MeetingList events={events} />}</Loaded>
      {query.data && <CalendarFeed />}
      {open && (
        <Suspense>
          <MeetingDetails event={open} onClose={close} />
        </Suspense>
      )}
      {id !== undefined && query.data && !open && <Gone onClose={close} />}
    </>
  )
}

function MeetingList(props: { events: readonly EventItem[] }) {
  const events = useFollowed('events', props.events)
  const { meetings, locale } = useTexts()
  const { today } = usePlace().me
  const [q] = useAddressParam('q')
  const [solution] = useAddressParam('solution')
  const found = findItems(passing(events, moreFiltersIn(useSearch())), q, solution).sort(byStart)
  const ahead = found.filter((e) => meetingDay(e) >= today)
  const past = found.filter((e) => meetingDay(e) < today).reverse()
  const months = Map.groupBy(ahead, (e) => e.start.slice(0, 7))
  return (
    <>
      <Toolbar solutions={solutionsOf(events)} />
      {[...months].map(([month, members]) => (
        <Group key={month} title={monthName(month, locale)} count={members.length}>
          {members.map((event) => (
            <MeetingRow key={event.id} event={event} />
          ))}
        </Group>
      ))}
      {past.length > 0 && (
        <Group title={meetings.past} count={past.length}>
          {past.map((event) => (
            <MeetingRow key={event.id} event={event} />
          ))}
        </Group>
      )}
      {found.length === 0 && (
        <Nothing filtered={events.length > 0} title={meetings.noneTitle} text={meetings.noneText} />
      )}
    </>
  )
}

function NextMeeting({ events }: { events: readonly EventItem[] }) {
  const texts = useTexts()
  const { today } = usePlace().me
  const [next] = events.filter((e) => meetingDay(e) >= today && !e.calledOff).sort(byStart)
  if (!next) return null
  return (
    <LeadLink
      label={texts.meetings.lead}
      path={`/meetings/${encodeURIComponent(next.id)}`}
      name={next.title}
      when={`${fullMeetingTime(next, texts)} (${relativeDay(today, meetingDay(next), texts.locale)})`}
    />
  )
}

const byStart = (a: EventItem, b: EventItem) => (a.start < b.start ? -1 : 1)

function monthName(month: string, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const written = name.format(new Date(`${month}-01T00:00:00Z`))
  return written.charAt(0).toLocaleUpperCase(locale) + written.slice(1)
}
