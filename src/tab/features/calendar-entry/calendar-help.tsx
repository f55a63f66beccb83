import { Button } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { CalendarAnswer } from '#api/contract.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { isDone } from '#tab/data/calendar-entry.ts'
import { useHost } from '#tab/host/host-context.ts'
import { calendarWords } from '#tab/texts/deadline-entry.ts'
import type { CalendarTexts } from '#tab/texts/text-groups.ts'
import { type Texts, useTexts } from '#tab/texts/texts.ts'
import styles from './calendar-button.module.css'
import type { CalendarTarget } from './calendar-target.ts'

const ComposeEntry = lazy(() => import('./compose-entry.tsx'))

interface Props {
  readonly target: CalendarTarget
  readonly answer: CalendarAnswer | undefined
  readonly error: Error | null
  readonly retry: () => void
}

/** What to do when it did not come into the calendar: the cure, and two ways that need no permission. */
export function CalendarHelp({ target, answer, error, retry }: Props) {
  const texts = useTexts()
  const { kind, deeds } = useHost()
  const calendar = calendarWords(texts, target.deadline)
  const trouble = troubleOf(answer, error, calendar, texts)
  if (!trouble) return null
  const links = answer?.links ?? target.links
  const { outcome } = trouble
  const needs = outcome === 'needs-consent' || outcome === 'needs-sign-in'
  return (
    <section className={styles.help} aria-label={trouble.title}>
      <p>
        <strong>{trouble.title}.</strong> {trouble.text}
        {needs && kind === 'hosted' && ` ${calendar.hosted[outcome]}`}
      </p>
      {links && (
        <>
          <p>{calendar.orElse}</p>
          <ul className={styles.links}>
            {deeds && (
              <Suspense>
                <ComposeEntry link={links.outlook} />
              </Suspense>
            )}
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
        </>
      )}
      {outcome !== 'no-mailbox' && (
        <Button size="small" onClick={retry}>
          {outcome === 'needs-sign-in' && kind === 'hosted' ? calendar.signInAndRetry : calendar.retry}
        </Button>
      )}
    </section>
  )
}

function troubleOf(
  answer: CalendarAnswer | undefined,
  error: Error | null,
  { problems }: CalendarTexts,
  texts: Texts,
) {
  if (error)
    return { outcome: 'failed', title: problems.failed.title, text: sayProblem(error, texts) } as const
  const outcome = answer?.outcome
  if (!outcome || isDone(outcome)) return undefined
  const { title, text } = problems[outcome]
  return { outcome, title, text: answer?.why?.[texts.language] ?? text } as const
}
