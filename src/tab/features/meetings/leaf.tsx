import { useTexts } from '#tab/texts/texts.ts'
import styles from './meeting-row.module.css'
import { leafOf } from './meeting-time.ts'

/** The day as a leaf of a calendar. */
export function Leaf({ day }: { day: string }) {
  const { locale } = useTexts()
  const leaf = leafOf(day, locale)
  return (
    <time className={styles.leaf} dateTime={day}>
      <span>{leaf.weekday}</span>
      <strong>{leaf.date}</strong>
      <span>{leaf.month}</span>
    </time>
  )
}
