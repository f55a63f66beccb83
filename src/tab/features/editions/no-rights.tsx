import { LockClosed24Regular } from '@fluentui/react-icons/svg/lock-closed'
import { useEditionsTexts } from './editions-texts.ts'
import styles from './no-rights.module.css'

/** Says to who may only look what they see, and whom to ask for more. */
export function NoRights() {
  const { noRights } = useEditionsTexts()
  return (
    <div className={styles.note}>
      <LockClosed24Regular />
      <div>
        <p className={styles.title}>{noRights.title}</p>
        <p>{noRights.text}</p>
      </div>
    </div>
  )
}
