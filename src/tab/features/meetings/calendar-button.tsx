import { Button } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import type { EventItem } from '#api/contract.ts'
import { isDone, useCalendarEntry } from '#tab/data/calendar-entry.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-button.module.css'
import { CalendarHelp } from './calendar-help.tsx'
import { RemoveFromCalendar } from './remove-from-calendar.tsx'

/** Puts the meeting into the person's calendar, and says what came of it: it is there, it was there, or what to do. */
export function CalendarButton({ event, primary = false }: { event: EventItem; primary?: boolean }) {
  const { calendar } = useTexts()
  const entry = useCalendarEntry(event)
  const { answer } = entry
  const outcome = answer?.outcome
  const there = event.inCalendar || (outcome !== undefined && isDone(outcome) && outcome !== 'removed')
  return (
    <div className={styles.calendar}>
      {there ? (
        <p className={styles.there}>
          <CheckmarkCircle20Filled /> {calendar.inCalendar}
        </p>
      ) : event.calledOff ? null : (
        <Add event={event} primary={primary} pending={entry.isPending} onClick={() => entry.mutate()} />
      )}
      <div role="status" className={styles.said}>
        {outcome && isDone(outcome) && calendar[outcome]}
      </div>
      {there && answer?.webLink && (
        <a href={answer.webLink} target="_blank" rel="noreferrer">
          {calendar.openEntry}
        </a>
      )}
      {there && primary && <RemoveFromCalendar event={event} />}
      {!there && (
        <CalendarHelp
          event={event}
          answer={answer?.to === 'POST' ? answer : undefined}
          error={entry.error}
          retry={() => entry.mutate()}
        />
      )}
    </div>
  )
}

interface AddProps {
  readonly event: EventItem
  readonly primary: boolean
  readonly pending: boolean
  readonly onClick: () => void
}

function Add({ event, primary, pending, onClick }: AddProps) {
  const { calendar } = useTexts()
  return (
    <Button
      appearance={primary ? 'primary' : 'secondary'}
      icon={<CalendarAdd20Regular />}
      aria-label={`${calendar.add}: ${event.title}`}
      disabledFocusable={pending}
      onClick={onClick}
    >
      {pending ? calendar.adding : calendar.add}
    </Button>
  )
}
