import { Location16Regular } from '@fluentui/react-icons/svg/location'
import { Video16Regular } from '@fluentui/react-icons/svg/video'
import type { EventItem } from '#api/contract.ts'
import { ItemRow } from '#tab/components/item-row.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { isoWeek, relativeDay } from '#tab/time/written-day.ts'
import { CalendarButton } from '../calendar-entry/calendar-button.tsx'
import { meetingTarget } from '../calendar-entry/calendar-target.ts'
import { Leaf } from './leaf.tsx'
import styles from './meeting-row.module.css'
import { meetingDay, meetingHours } from './meeting-time.ts'
import { Registration } from './registration.tsx'

export function MeetingRow({ event }: { event: EventItem }) {
  const texts = useTexts()
  const { today } = usePlace().me
  const day = meetingDay(event)
  const past = day < today
  return (
    <ItemRow
      id={event.id}
      path={`/meetings/${encodeURIComponent(event.id)}`}
      overline={[event.solution?.name, texts.meetings[event.kind]].filter(Boolean).join(' · ')}
      title={event.title}
      doubt={event.doubt !== undefined}
      start={<Leaf day={day} />}
      tag={
        <span className={styles.about}>
          <span>
            <strong>{meetingHours(event, texts)}</strong> · {texts.time.week(isoWeek(day))} ·{' '}
            {relativeDay(today, day, texts.locale)}
          </span>
          {event.calledOff ? <CalledOff /> : <Where event={event} />}
          {!past && !event.calledOff && <Registration event={event} />}
        </span>
      }
      action={
        past || (event.calledOff && !event.inCalendar) ? null : (
          <CalendarButton target={meetingTarget(event)} />
        )
      }
    />
  )
}

/** Says that a meeting is not held. */
export function CalledOff() {
  return <strong className={styles.off}>{useTexts().meetings.calledOff}</strong>
}

/** Where a meeting is: online, in a place, or both. */
export function Where({ event }: { event: EventItem }) {
  return (
    <>
      {event.online && (
        <span className={styles.where}>
          <Video16Regular /> {event.online}
        </span>
      )}
      {event.place && (
        <span className={styles.where}>
          <Location16Regular /> {event.place}
        </span>
      )}
    </>
  )
}
