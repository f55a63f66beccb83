import { Button } from '@fluentui/react-components'
import { CalendarCancel20Regular } from '@fluentui/react-icons/svg/calendar-cancel'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useCalendarEntry } from '#tab/data/calendar-entry.ts'
import { calendarWords } from '#tab/texts/deadline-entry.ts'
import type { CalendarTexts } from '#tab/texts/text-groups.ts'
import { type Texts, useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-button.module.css'
import type { CalendarTarget } from './calendar-target.ts'

/** Takes it out of the person's calendar again, and says why when it could not. */
export function RemoveFromCalendar({ target }: { target: CalendarTarget }) {
  const texts = useTexts()
  const calendar = calendarWords(texts, target.deadline)
  const removal = useCalendarEntry(target.path, 'DELETE')
  const trouble = troubleOf(removal, calendar, texts)
  return (
    <>
      <Button
        icon={<CalendarCancel20Regular />}
        aria-label={`${calendar.remove}: ${target.title}`}
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
  { notRemoved }: CalendarTexts,
  texts: Texts,
) {
  if (error) return { title: notRemoved.failed.title, text: sayProblem(error, texts) }
  if (answer?.to !== 'DELETE' || !(answer.outcome in notRemoved)) return undefined
  const { title, text } = notRemoved[answer.outcome as keyof typeof notRemoved]
  return { title, text: answer.why?.[texts.language] ?? text }
}
