import { Button } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useTexts } from '#tab/texts/texts.ts'
import { useActingTexts } from './acting-texts.ts'
import styles from './selection-bar.module.css'
import type { Refusal } from './use-act-on-many.ts'

/** Which were not changed, and why; they are still selected. */
export function Refusals({ refusals, onClose }: { refusals: readonly Refusal[]; onClose: () => void }) {
  const texts = useActingTexts()
  const { state } = useTexts()
  return (
    <div className={styles.refusals} role="alert">
      <div>
        <p className={styles.title}>{texts.refused(refusals.length)}</p>
        <ul>
          {refusals.map(({ id, name, why }) => (
            <li key={id}>
              {name}. {why}
            </li>
          ))}
        </ul>
      </div>
      <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={state.dismiss} onClick={onClose} />
    </div>
  )
}
