import type { EventItem } from '#api/contract.ts'
import { ItemRow } from '#tab/components/item-row.tsx'
import { useOwnEntry } from '#tab/data/own-entries.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { isoWeek, relativeDay } from '#tab/time/written-day.ts'
import { CalendarButton } from '../calendar-entry/calendar-button.tsx'
import { registrationTarget } from '../calendar-entry/calendar-target.ts'
import { Leaf } from './leaf.tsx'
import styles from './meeting-row.module.css'
import { useMeetingsTexts } from './meetings-texts.ts'

/** The last day of registering for a meeting, as a line of its own; it opens the meeting. */
export function RegistrationRow({ event, by }: { event: EventItem; by: string }) {
  const { locale, time } = useTexts()
  const words = useMeetingsTexts()
  const { today } = usePlace().me
  const entry = useOwnEntry('registration', event.id)
  return (
    <ItemRow
      id={`${event.id}-registration`}
      path={`/meetings/${encodeURIComponent(event.id)}`}
      overline={[event.solution?.name, words.registration].filter(Boolean).join(' · ')}
      title={event.title}
      doubt={event.doubt !== undefined}
      start={<Leaf day={by} />}
      tag={
        <span className={styles.about}>
          <span>
            {time.week(isoWeek(by))} · {relativeDay(today, by, locale)}
          </span>
        </span>
      }
      action={<CalendarButton target={registrationTarget(event, entry)} />}
    />
  )
}
