/** @jsxImportSource preact */
import type { MailReading } from '#api/contract.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import styles from './unread.module.css'

/** What looked like a day, and of which nothing could be made: said, so that nobody takes it for not being there. */
export function Unread({ rows }: { rows: MailReading['unread'] }) {
  const { language, read, time } = usePane().texts
  if (rows.length === 0) return null
  return (
    <section className={styles.unread} aria-labelledby="unread">
      <h3 id="unread">{read.unread.title}</h3>
      <p>{read.unread.text}</p>
      <ul>
        {rows.map(({ words, what, suggestion }) => (
          <li key={words}>
            <q>{time.quote(words)}</q>
            <span>
              {what[language]} {suggestion?.[language]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
