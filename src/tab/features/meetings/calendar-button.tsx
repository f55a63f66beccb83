import { Button } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import type { EventItem } from '#api/contract.ts'
import { useCalendarEntry } from '#tab/data/calendar-entry.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-button.module.css'
import { CalendarHelp } from './calendar-help.tsx'

/** Puts the meeting into the person's calendar, and says what came of it: it is there, it was there, or what to do. */
export function CalendarButton({ event, primary = false }: { event: EventItem; primary?: boolean }) {
  const { calendar } = useTexts()
  const entry = useCalendarEntry(event)
  const { answer } = entry
  const there = event.inCalendar || answer?.outcome === 'added' || answer?.outcome === 'already'
  const said =
    answer?.outcome === 'added' ? calendar.added : answer?.outcome === 'already' ? calendar.already : ''
  return (
    <div className={styles.calendar}>
      {there ? (
        <p className={styles.there}>
          <CheckmarkCircle20Filled /> {calendar.inCalendar}
        </p>
      ) : (
        <Button
          appearance={primary ? 'primary' : 'secondary'}
          icon={<CalendarAdd20Regular />}
          aria-label={`${calendar.add}: ${event.title}`}
          disabledFocusable={entry.isPending}
          onClick={() => entry.mutate()}
        >
          {entry.isPending ? calendar.adding : calendar.add}
        </Button>
      )}
      <div role="status" className={styles.said}>
        {said}
      </div>
      {there && answer?.webLink && (
        <a href={answer.webLink} target="_blank" rel="noreferrer">
          {calendar.openEntry}
        </a>
      )}
      {!there && (
        <CalendarHelp event={event} answer={answer} error={entry.error} retry={() => entry.mutate()} />
      )}
    </div>
  )
}
