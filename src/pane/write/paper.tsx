/** @jsxImportSource preact */
import { OutLink } from '#pane/shell/out-link.tsx'
import type { MailBlock } from './mail-block.ts'
import styles from './paper.module.css'

/** An item as it stands in a mail. */
export function Paper({ block: { strong, lines, links, source } }: { block: MailBlock }) {
  return (
    <div className={styles.paper}>
      <div className={styles.block}>
        {strong.map((words) => (
          <div key={words}>
            <b>{words}</b>
          </div>
        ))}
        {lines.map((words) => (
          <div key={words}>{words}</div>
        ))}
        <div>
          {links.map(({ label, url }, at) => (
            <span key={url}>
              {at > 0 && ' · '}
              <OutLink href={url}>{label}</OutLink>
            </span>
          ))}
        </div>
        <div className={styles.source}>{source}</div>
      </div>
    </div>
  )
}
