/** @jsxImportSource preact */
import type { DeadlineItem, KnownItem } from '#api/contract.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import { type Pressure, writeDeadline } from '#tab/time/written-deadline.ts'
import styles from './facts.module.css'

interface Props {
  readonly deadline: DeadlineItem
  readonly today: string
  readonly standing: KnownItem['standing']
}

/** A deadline as the tab writes one: the day or period, its week, how far off it is, and vague words as they were. */
export function DeadlineFacts({ deadline, today, standing }: Props) {
  const { texts } = usePane()
  const written = writeDeadline(deadline, today, pressureOf(standing), texts)
  return (
    <div className={styles.facts}>
      <p>
        <span className={styles.when}>{written.when}</span>
        {written.week && <span className={styles.quiet}> · {written.week}</span>}
      </p>
      {written.distance && (
        <p
          className={styles.quiet}
          data-soon={written.tone === 'warning' || undefined}
          data-over={written.tone === 'danger' || undefined}
        >
          {written.distance}
        </p>
      )}
      {written.words && <p className={styles.quiet}>{written.words}</p>}
    </div>
  )
}

/** Where nobody says how the municipality stands, nobody can be said to be late. */
function pressureOf(standing: KnownItem['standing']): Pressure {
  if (standing === undefined || standing.state === 'unknown') return 'unknown'
  return standing.state === 'unsigned' || standing.state === 'open' ? 'open' : 'settled'
}
