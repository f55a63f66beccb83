import { useMayRecord } from '#tab/data/may-record.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './read-only.module.css'

/** Says to who may only look why there are no buttons, and whom to ask; nothing to anybody else. */
export function ReadOnly() {
  const { status } = useTexts()
  // In the channel of another municipality, what stands above the page says why.
  const isOthers = usePlace().channel?.isOthers ?? false
  return useMayRecord() || isOthers ? null : <p className={styles.note}>{status.readOnly}</p>
}
