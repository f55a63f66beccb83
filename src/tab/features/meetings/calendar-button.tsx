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
  const done = outcome !== undefined && isDone(outcome)
  const there = event.inCalendar || (done && outcome !== 'removed')
  const right = there && !event.calledOff && !(event.movedSince && outcome !== 'updated')
  return (
    <div className={styles.calendar}>
      {there && <There event={event} right={right} />}
      {!right && !event.calledOff && (
        <Add event={event} primary={primary} pending={entry.isPending} onClick={() => entry.mutate()} />
      )}
      <div role="status" className={styles.said}>
        {done && calendar[outcome]}
      </div>
      {there && answer?.webLink && (
        <a href={answer.webLink} target="_blank" rel="noreferrer">
          {calendar.openEntry}
        </a>
      )}
      {there && (primary || event.calledOff) && <RemoveFromCalendar event={event} />}
      {!right && (
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

/** Says that the meeting is in the calendar, and whether it stands right there. */
function There({ event, right }: { event: EventItem; right: boolean }) {
  const { calendar } = useTexts()
  if (right)
    return (
      <p className={styles.there}>
        <CheckmarkCircle20Filled /> {calendar.inCalendar}
      </p>
    )
  return <p className={styles.wrong}>{event.calledOff ? calendar.offButThere : calendar.movedSince}</p>
}

interface AddProps {
  readonly event: EventItem
  readonly primary: boolean
  readonly pending: boolean
  readonly onClick: () => void
}

function Add({ event, primary, pending, onClick }: AddProps) {
  const { calendar } = useTexts()
  const [words, doing] = event.movedSince
    ? [calendar.update, calendar.updating]
    : [calendar.add, calendar.adding]
  return (
    <Button
      appearance={primary ? 'primary' : 'secondary'}
      icon={<CalendarAdd20Regular />}
      aria-label={`${words}: ${event.title}`}
      disabledFocusable={pending}
      onClick={onClick}
    >
      {pending ? doing : words}
    </Button>
  )
}
