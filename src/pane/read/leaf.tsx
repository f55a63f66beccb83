/** @jsxImportSource preact */
import { usePane } from '#pane/shell/pane-context.ts'
import { leafOf } from '#tab/features/meetings/meeting-time.ts'
import styles from './leaf.module.css'

/** A day as a leaf of a calendar; it stands beside the same day in words, so it says nothing of its own. */
export function Leaf({ day }: { day: string }) {
  const { weekday, date, month } = leafOf(day, usePane().texts.locale)
  return (
    <div className={styles.leaf} aria-hidden="true">
      <span>{weekday}</span>
      <strong>{date}</strong>
      <span>{month}</span>
    </div>
  )
}
