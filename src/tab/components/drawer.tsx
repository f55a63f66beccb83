import { Button } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './drawer.module.css'
import { useNoticeOutlet } from './notices.tsx'

interface Props {
  readonly overline?: ReactNode
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** What the keyboard goes to when the drawer was not opened from anything on the page. */
  readonly returnTo?: string
}

/**
 * A panel over the page's right side. It is the browser's own modal dialog: Escape, the focus kept inside and given
 * back, and the rest of the page inert come with it.
 */
export function Drawer({ overline, title, onClose, children, returnTo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const texts = useTexts()
  const id = useId()
  const setOutlet = useNoticeOutlet()
  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    setOutlet(element)
    return () => {
      setOutlet(null)
      element?.close()
      const back = returnTo === undefined ? null : document.querySelector<HTMLElement>(returnTo)
      if (before === null || before === document.body) back?.focus()
    }
  }, [returnTo, setOutlet])
  return (
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault()
        onClose()
      }}
      onClick={(e) => e.target === dialog.current && onClose()}
      onKeyDown={(e) => e.key === 'Escape' && e.stopPropagation()}
    >
      <div className={styles.panel}>
        <header className={styles.head}>
          <div>
            {overline && <p>{overline}</p>}
            <h2 id={id}>{title}</h2>
          </div>
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={texts.details.close}
            onClick={onClose}
          />
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  )
}
