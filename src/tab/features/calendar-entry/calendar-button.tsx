import { Button } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { lazy, Suspense } from 'react'
import { isDone, useCalendarEntry } from '#tab/data/calendar-entry.ts'
import { useHost } from '#tab/host/host-context.ts'
import { calendarWords } from '#tab/texts/deadline-entry.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-button.module.css'
import { CalendarHelp } from './calendar-help.tsx'
import type { CalendarTarget } from './calendar-target.ts'
import { RemoveFromCalendar } from './remove-from-calendar.tsx'

const OpenEntry = lazy(() => import('./open-entry.tsx'))

interface Props {
  readonly target: CalendarTarget
  /** It is the first thing to do on the page. */
  readonly primary?: boolean
  /** It can be taken out again from here. */
  readonly removable?: boolean
}

/** Puts something into the person's calendar, and says what came of it: it is there, it was there, or what to do. */
export function CalendarButton({ target, primary = false, removable = false }: Props) {
  const calendar = calendarWords(useTexts(), target.deadline)
  const entry = useCalendarEntry(target.path)
  const { answer } = entry
  const { deeds } = useHost()
  const outcome = answer?.outcome
  const done = outcome !== undefined && isDone(outcome)
  const there = target.inCalendar || (done && outcome !== 'removed')
  const right = there && !target.off && !(target.movedSince && outcome !== 'updated')
  return (
    <div className={styles.calendar}>
      {there && <There target={target} right={right} />}
      {!right && !target.off && (
        <Add target={target} primary={primary} pending={entry.isPending} onClick={() => entry.mutate()} />
      )}
      <div role="status" className={styles.said}>
        {done && calendar[outcome]}
      </div>
      {there && right && deeds && (
        <Suspense>
          <OpenEntry target={target} webLink={answer?.webLink} />
        </Suspense>
      )}
      {there && answer?.webLink && !deeds && (
        <a href={answer.webLink} target="_blank" rel="noreferrer">
          {calendar.openEntry}
        </a>
      )}
      {there && (removable || target.off) && <RemoveFromCalendar target={target} />}
      {!right && (
        <CalendarHelp
          target={target}
          answer={answer?.to === 'POST' ? answer : undefined}
          error={entry.error}
          retry={() => entry.mutate()}
        />
      )}
    </div>
  )
}

/** Says that it is in the calendar, and whether it stands right there. */
function There({ target, right }: { target: CalendarTarget; right: boolean }) {
  const calendar = calendarWords(useTexts(), target.deadline)
  if (right)
    return (
      <p className={styles.there}>
        <CheckmarkCircle20Filled /> {calendar.inCalendar}
      </p>
    )
  return <p className={styles.wrong}>{target.off ? calendar.offButThere : calendar.movedSince}</p>
}

interface AddProps {
  readonly target: CalendarTarget
  readonly primary: boolean
  readonly pending: boolean
  readonly onClick: () => void
}

function Add({ target, primary, pending, onClick }: AddProps) {
  const calendar = calendarWords(useTexts(), target.deadline)
  const [words, doing] = target.movedSince
    ? [calendar.update, calendar.updating]
    : [calendar.add, calendar.adding]
  return (
    <Button
      appearance={primary ? 'primary' : 'secondary'}
      icon={<CalendarAdd20Regular />}
      aria-label={`${words}: ${target.title}`}
      disabledFocusable={pending}
      onClick={onClick}
    >
      {pending ? doing : words}
    </Button>
  )
}
