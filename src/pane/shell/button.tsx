/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import styles from './button.module.css'
import { Icon, type IconName } from './icons.tsx'

interface Props {
  readonly look?: 'primary' | 'outline' | 'quiet'
  readonly icon?: IconName
  /** What it does is under way: it keeps the focus, says so, and a second press does nothing. */
  readonly busy?: boolean
  /** What a screen reader calls it, where the words alone leave open what they are about; begins with the words. */
  readonly name?: string | undefined
  readonly onPress: () => void
  readonly children: ComponentChildren
}

/** A button in Fluent's dress. */
export function Button({ look = 'outline', icon, busy = false, name, onPress, children }: Props) {
  return (
    <button
      type="button"
      className={styles.button}
      data-look={look}
      aria-disabled={busy || undefined}
      aria-label={busy ? undefined : name}
      onClick={() => {
        if (!busy) onPress()
      }}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
