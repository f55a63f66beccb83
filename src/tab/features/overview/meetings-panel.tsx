import type { UseQueryResult } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import type { EventItem } from '#api/contract.ts'
import { hrefOf } from '#tab/components/address.ts'
import { useFollowed } from '#tab/data/followed.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { MeetingRow } from '../meetings/meeting-row.tsx'
import { meetingDay } from '../meetings/meeting-time.ts'
import { Card, Panel, Rows } from './panel.tsx'
import { Part } from './part.tsx'

const MOST = 3

/** The next meetings, each with the button that puts it into one's calendar. One that was called off is still told of. */
export default function MeetingsPanel({ query }: { query: UseQueryResult<EventItem[]> }) {
  const { overview } = useTexts()
  const search = useSearch()
  return (
    <Panel
      title={overview.meetings}
      link={<Link href={hrefOf('/meetings', search, {})}>{overview.allMeetings}</Link>}
    >
      <Part query={query}>{(all) => <NextMeetings events={all} />}</Part>
    </Panel>
  )
}

function NextMeetings(props: { events: readonly EventItem[] }) {
  const { overview } = useTexts()
  const { today } = usePlace().me
  const events = useFollowed('events', props.events)

  const next = events
    .filter((e) => meetingDay(e) >= today)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .slice(0, MOST)
  return next.length === 0 ? (
    <Card>
      <p>{overview.noMeetings}</p>
    </Card>
  ) : (
    <Rows>
      {next.map((event) => (
        <MeetingRow key={event.id} event={event} />
      ))}
    </Rows>
  )
}
