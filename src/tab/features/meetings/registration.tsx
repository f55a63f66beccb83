import type { EventItem } from '#api/contract.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { daysFrom, writeDay } from '#tab/time/written-day.ts'
import styles from './meeting-row.module.css'

const SOON_DAYS = 7

/** By when one has to register, if one has to; loud in the last week, plain about it when it is too late. */
export function Registration({ event }: { event: EventItem }) {
  const { meetings, locale } = useTexts()
  const { today } = usePlace().me
  if (!event.registration) return null
  const left = daysFrom(today, event.registration.deadline)
  if (left < 0) return <span>{meetings.registrationOver}</span>
  return (
    <span className={left <= SOON_DAYS ? styles.soon : undefined}>
      {meetings.registerBy} {writeDay(event.registration.deadline, locale, 'short', today)}
    </span>
  )
}
