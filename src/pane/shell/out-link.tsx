/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import styles from './out-link.module.css'
import { usePane } from './pane-context.ts'
import { webUrl } from './web-url.ts'

interface Props {
  readonly href: string
  /** Says where it leads: for an address that somebody wrote in a mail. */
  readonly host?: boolean
  readonly name?: string | undefined
  readonly children: ComponentChildren
}

/** A link out of the pane, opened by Outlook. An address that is no page's is no link. */
export function OutLink({ href, host = false, name, children }: Props) {
  const { outlook } = usePane()
  const url = webUrl(href)
  if (!url) return <span>{children}</span>
  return (
    <>
      <a
        className={styles.link}
        href={url.href}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={name}
        onClick={(event) => {
          event.preventDefault()
          outlook.openLink(url.href)
        }}
      >
        {children}
      </a>
      {host && <span className={styles.host}> {url.host}</span>}
    </>
  )
}
