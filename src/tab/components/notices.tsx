import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './notices.module.css'

export interface Notice {
  readonly kind: 'done' | 'failed'
  readonly text: string
  readonly undo?: () => void
}

const SHOWN_MS = 10_000
const OutletContext = createContext<(dialog: HTMLElement | null) => void>(() => undefined)
const NotifyContext = createContext<(notice: Notice) => void>(() => undefined)

/** Returns the way to tell a person what came of what they did. */
export const useNotify = () => useContext(NotifyContext)

/** Returns the way to have notices shown inside an open modal dialog: outside of it the browser makes them inert. */
export const useNoticeOutlet = () => useContext(OutletContext)

/**
 * Shows one notice at a time below the page, and reads it out. A good one leaves by itself (all it offers stands in
 * the list as well); a failure stays until it is closed.
 */
export function Notices({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>()
  const [outlet, setOutlet] = useState<HTMLElement | null>(null)
  const texts = useTexts()
  const close = useCallback(() => setNotice(undefined), [])
  useEffect(() => {
    if (notice?.kind !== 'done') return
    const timer = setTimeout(close, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [notice, close])
  const undo = notice?.undo
  const region = (
    <div className={styles.region} role={notice?.kind === 'failed' ? 'alert' : 'status'}>
      {notice && (
        <div className={styles.notice} data-kind={notice.kind}>
          {notice.kind === 'done' ? <CheckmarkCircle20Filled /> : <ErrorCircle20Filled />}
          <p>{notice.text}</p>
          {undo && (
            <Button
              appearance="transparent"
              size="small"
              className={styles.undo}
              onClick={() => {
                close()
                undo()
              }}
            >
              {texts.status.undo}
            </Button>
          )}
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss20Regular />}
            aria-label={texts.state.dismiss}
            onClick={close}
          />
        </div>
      )}
    </div>
  )
  return (
    <NotifyContext value={setNotice}>
      <OutletContext value={setOutlet}>{children}</OutletContext>
      {outlet ? createPortal(region, outlet) : region}
    </NotifyContext>
  )
}
