import { Button } from '@fluentui/react-components'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useNoticeOutlet } from '#tab/components/notices.tsx'
import styles from './confirm.module.css'

interface Props {
  readonly title: string
  readonly yes: string
  readonly no: string
  readonly busy?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children: ReactNode
}

/** Asks before something that others will see is done; the browser's own modal dialog, begun at the careful answer. */
export function Confirm({ title, yes, no, busy = false, onYes, onNo, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const setOutlet = useNoticeOutlet()
  const id = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    setOutlet(element)
    return () => {
      setOutlet(null)
      element?.close()
    }
  }, [setOutlet])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault()
        onNo()
      }}
      onKeyDown={(e) => e.stopPropagation()}
    >
      <h2 id={id}>{title}</h2>
      <div className={styles.body}>{children}</div>
      <div className={styles.buttons}>
        <Button onClick={onNo}>{no}</Button>
        <Button appearance="primary" disabled={busy} onClick={onYes}>
          {yes}
        </Button>
      </div>
    </dialog>
  )
}
