import { lazy, Suspense } from 'react'
import { useSearch } from 'wouter'
import type { EventItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { findItems, solutionsOf } from '#tab/components/filter-items.ts'
import { Gone } from '#tab/components/gone.tsx'
import { LeadLink } from '#tab/components/lead-link.tsx'
import { Loaded } from '#tab/components/loaded.tsx'
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
import { MeetingList } from './meeting-list.tsx'
import { fullMeetingTime, meetingDay } from './meeting-time.ts'
import { entriesOf } from './month-entries.ts'
import { MonthView } from './month-view.tsx'
import { useIsMonth, ViewSwitch } from './view-switch.tsx'

const MeetingDetails = lazy(() => import('./meeting-details.tsx'))

/** The meetings as a list or as a month; one of them open over it when `id` is given. */
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
      <Loaded query={query}>{(events) => <Meetings events={events} />}</Loaded>
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

function Meetings(props: { events: readonly EventItem[] }) {
  const events = useFollowed('events', props.events)
  const { today } = usePlace().me
  const [q] = useAddressParam('q')
  const [solution] = useAddressParam('solution')
  const found = findItems(passing(events, moreFiltersIn(useSearch())), q, solution)
  const entries = entriesOf(found, today)
  return (
    <>
      {/* A meeting is due nothing: what the overview's numbers narrow other lists to is no filter here. */}
      <Toolbar solutions={solutionsOf(events)} ignored={['due']} />
      <ViewSwitch />
      {useIsMonth() ? (
        <MonthView entries={entries} />
      ) : (
        <MeetingList entries={entries} isFiltered={events.length > 0} />
      )}
    </>
  )
}

function NextMeeting(props: { events: readonly EventItem[] }) {
  const texts = useTexts()
  const { today } = usePlace().me
  const events = useFollowed('events', props.events)
  const [next] = events
    .filter((e) => meetingDay(e) >= today && !e.calledOff)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
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
