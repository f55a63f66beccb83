/** @jsxImportSource preact */
import type { FoundInMail } from '#api/contract.ts'
import { SmallIcon } from '#pane/shell/icons.tsx'
import { OutLink } from '#pane/shell/out-link.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { daysFrom, relativeDay, writeDay } from '#tab/time/written-day.ts'
import styles from './facts.module.css'

const SOON_DAYS = 7

interface Props {
  readonly registration: NonNullable<NonNullable<FoundInMail['meeting']>['registration']>
  readonly today: string
}

/** The last day of registering for a meeting, with the link; once it is past, that it is. */
export function Registration({ registration: { deadline, url }, today }: Props) {
  const { meetings, locale, read } = usePane().texts
  const day = writeDay(deadline, locale, 'short', today)
  const left = daysFrom(today, deadline)
  return (
    <div className={styles.registration}>
      <p className={styles.where}>
        <SmallIcon name="clock" />
        <span>
          {read.registration} <strong>{day}</strong>
          <span className={styles.quiet} data-soon={(left >= 0 && left <= SOON_DAYS) || undefined}>
            {' '}
            ·{' '}
            {left < 0
              ? meetings.registrationOver.toLocaleLowerCase(locale)
              : relativeDay(today, deadline, locale)}
          </span>
        </span>
      </p>
      {left >= 0 && (
        <p className={styles.under}>
          <OutLink href={url} host>
            {read.register}
          </OutLink>
        </p>
      )}
    </div>
  )
}
