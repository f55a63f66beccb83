import { useMayRecord } from '#tab/data/may-record.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './read-only.module.css'

/** Says to who may only look why there are no buttons, and whom to ask; nothing to anybody else. */
export function ReadOnly() {
  const { status } = useTexts()
  return useMayRecord() ? null : <p className={styles.note}>{status.readOnly}</p>
}
