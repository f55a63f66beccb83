/** @jsxImportSource preact */
import type { MailReading } from '#api/contract.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import styles from './unread.module.css'

/** What looked like a day, and of which nothing could be made: said, so that nobody takes it for not being there. */
export function Unread({ rows }: { rows: MailReading['unread'] }) {
  const { language, read, time } = usePane().texts
  if (rows.length === 0) return null
  // What is said of many rows is said once.
  const alike = Object.values(Object.groupBy(rows, ({ what }) => what[language])).filter((some) => some)
  return (
    <section className={styles.unread} aria-labelledby="unread">
      <h3 id="unread">{read.unread}</h3>
      {alike.map((some = []) => (
        <div key={some[0]?.what.da}>
          <p>
            {some[0]?.what[language]} {some[0]?.suggestion?.[language]}
          </p>
          <ul>
            {some.flatMap(({ words }) => (words === '' ? [] : [<li key={words}>{time.quote(words)}</li>]))}
          </ul>
        </div>
      ))}
    </section>
  )
}
