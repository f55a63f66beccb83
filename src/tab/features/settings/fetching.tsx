import { Button } from '@fluentui/react-components'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './setting-card.module.css'
import { useSettingsTexts } from './settings-texts.ts'

interface Props {
  readonly text: string
  readonly bytes: number
  readonly cancelText: string
  readonly onCancel: () => void
}

/** How much of a file has come, and the way to stop it. */
export function Fetching({ text, bytes, cancelText, onCancel }: Props) {
  const { locale } = useTexts()
  const { data } = useSettingsTexts()
  const written = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  return (
    <div className={styles.buttons}>
      <progress aria-label={text} />
      <span role="status">{text}</span>
      {bytes > 0 && <span className={styles.quiet}>{data.size(written.format(bytes / 1000))}</span>}
      <Button onClick={onCancel}>{cancelText}</Button>
    </div>
  )
}
