import { useTexts } from '#tab/texts/texts.ts'
import styles from './skeleton.module.css'

const ROWS = ['62%', '44%', '70%', '52%', '38%', '58%']

/** The shape of a list while it is being loaded. */
export function ListSkeleton() {
  const texts = useTexts()
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{texts.state.loading}</span>
      {ROWS.map((width) => (
        <div key={width} className={styles.row}>
          <svg aria-hidden="true" width={width} height="30">
            <rect width="40%" height="10" rx="5" />
            <rect y="18" width="100%" height="12" rx="6" />
          </svg>
        </div>
      ))}
    </div>
  )
}
