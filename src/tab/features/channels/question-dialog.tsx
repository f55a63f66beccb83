import { Button } from '@fluentui/react-components'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './channel-head.module.css'

interface Props {
  readonly title: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
  readonly children: ReactNode
}

/** A question over the page. Escape is the answer that changes nothing, and the keyboard begins at that one. */
export function QuestionDialog({ title, yes, no, onYes, onNo, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onNo()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className={styles.answers}>
        <Button autoFocus onClick={onNo}>
          {no}
        </Button>
        <Button appearance="primary" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </dialog>
  )
}
