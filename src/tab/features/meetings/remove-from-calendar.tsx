import { Button } from '@fluentui/react-components'
import { CalendarCancel20Regular } from '@fluentui/react-icons/svg/calendar-cancel'
import type { EventItem } from '#api/contract.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useCalendarEntry } from '#tab/data/calendar-entry.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-button.module.css'

/** Takes the meeting out of the person's calendar again, and says why when it could not. */
export function RemoveFromCalendar({ event }: { event: EventItem }) {
  const texts = useTexts()
  const { calendar } = texts
  const removal = useCalendarEntry(event, 'DELETE')
  const trouble = troubleOf(removal, texts)
  return (
    <>
      <Button
        icon={<CalendarCancel20Regular />}
        aria-label={`${calendar.remove}: ${event.title}`}
        disabledFocusable={removal.isPending}
        onClick={() => removal.mutate()}
      >
        {removal.isPending ? calendar.removing : calendar.remove}
      </Button>
      {trouble && (
        <section className={styles.help} aria-label={trouble.title} role="alert">
          <p>
            <strong>{trouble.title}.</strong> {trouble.text}
          </p>
        </section>
      )}
    </>
  )
}

function troubleOf(
  { answer, error }: Pick<ReturnType<typeof useCalendarEntry>, 'answer' | 'error'>,
  texts: ReturnType<typeof useTexts>,
) {
  const { notRemoved } = texts.calendar
  if (error) return { title: notRemoved.failed.title, text: sayProblem(error, texts) }
  if (answer?.to !== 'DELETE' || !(answer.outcome in notRemoved)) return undefined
  const { title, text } = notRemoved[answer.outcome as keyof typeof notRemoved]
  return { title, text: answer.why?.[texts.language] ?? text }
}
