import { Clock16Regular } from '@fluentui/react-icons/svg/clock'
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle'
import type { WrittenDeadline } from '#tab/time/written-deadline.ts'
import styles from './deadline.module.css'

/** A deadline as Danes write one: the day or period, its week, how far off it is, and the source's own vague words. */
export function Deadline({ written }: { written: WrittenDeadline }) {
  return (
    <div className={styles.deadline} data-tone={written.tone}>
      <p>
        <span className={styles.when}>{written.when}</span>
        {written.week && ' '}
        {written.week && <span className={styles.week}>· {written.week}</span>}
      </p>
      {written.distance && (
        <p className={styles.distance}>
          {written.tone === 'danger' && <ErrorCircle16Filled />}
          {written.tone === 'warning' && <Clock16Regular />}
          {written.distance}
        </p>
      )}
      {written.words && <p className={styles.quiet}>{written.words}</p>}
    </div>
  )
}
