import { Button } from '@fluentui/react-components'
import type { CalendarAnswer, EventItem } from '#api/contract.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { isDone } from '#tab/data/calendar-entry.ts'
import { useHost } from '#tab/host/host-context.ts'
import { type Texts, useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-button.module.css'

interface Props {
  readonly event: EventItem
  readonly answer: CalendarAnswer | undefined
  readonly error: Error | null
  readonly retry: () => void
}

/** What to do when the meeting did not come into the calendar: the cure, and two ways that need no permission. */
export function CalendarHelp({ event, answer, error, retry }: Props) {
  const texts = useTexts()
  const { kind } = useHost()
  const trouble = troubleOf(answer, error, texts)
  if (!trouble) return null
  const { calendar } = texts
  const links = answer?.links ?? event.links
  const { outcome } = trouble
  const needs = outcome === 'needs-consent' || outcome === 'needs-sign-in'
  return (
    <section className={styles.help} aria-label={trouble.title}>
      <p>
        <strong>{trouble.title}.</strong> {trouble.text}
        {needs && kind === 'hosted' && ` ${calendar.hosted[outcome]}`}
      </p>
      <p>{calendar.orElse}</p>
      <ul className={styles.links}>
        <li>
          <a href={links.outlook} target="_blank" rel="noreferrer">
            {calendar.outlook}
          </a>
        </li>
        <li>
          <a href={links.ics} download>
            {calendar.ics}
          </a>
        </li>
      </ul>
      {outcome !== 'no-mailbox' && (
        <Button size="small" onClick={retry}>
          {outcome === 'needs-sign-in' && kind === 'hosted' ? calendar.signInAndRetry : calendar.retry}
        </Button>
      )}
    </section>
  )
}

function troubleOf(answer: CalendarAnswer | undefined, error: Error | null, texts: Texts) {
  const { problems } = texts.calendar
  if (error)
    return { outcome: 'failed', title: problems.failed.title, text: sayProblem(error, texts) } as const
  const outcome = answer?.outcome
  if (!outcome || isDone(outcome)) return undefined
  const { title, text } = problems[outcome]
  return { outcome, title, text: answer?.why?.[texts.language] ?? text } as const
}
