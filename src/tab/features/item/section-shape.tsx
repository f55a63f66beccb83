import { useTexts } from '#tab/texts/texts.ts'
import styles from './section-shape.module.css'

/** The shape of a part while it is being loaded. */
export function SectionShape() {
  const { state } = useTexts()
  return (
    <div role="status" className={styles.shape}>
      <span className="visually-hidden">{state.loading}</span>
      <svg aria-hidden="true" width="100%" height="78">
        <rect width="46%" height="10" rx="5" />
        <rect y="17" width="88%" height="10" rx="5" />
        <rect y="34" width="64%" height="10" rx="5" />
        <rect y="51" width="78%" height="10" rx="5" />
        <rect y="68" width="52%" height="10" rx="5" />
      </svg>
    </div>
  )
}
