/** @jsxImportSource preact */
import type { MailRead } from '#pane/office/outlook.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import { dayInDenmark, writeDay } from '#tab/time/written-day.ts'
import { Before } from './before.tsx'
import { Findings } from './findings.tsx'
import styles from './read-pane.module.css'
import { useFinding } from './use-finding.ts'

/** The pane beside a mail that is read. Another mail is another pane: nothing is remembered between them. */
export function ReadPane({ mail }: { mail: MailRead }) {
  const { finding, find, signInAndFind } = useFinding(mail)
  const { texts } = usePane()
  const sent = mail.sent && writeDay(dayInDenmark(mail.sent.toISOString()), texts.locale, 'number')
  const about = [mail.from && texts.read.from(mail.from), sent].filter(Boolean).join(' · ')
  return (
    <main className={styles.pane}>
      <header className={styles.mail}>
        <h1>{mail.subject.trim() || texts.read.noSubject}</h1>
        {about && <p>{about}</p>}
      </header>
      {finding.step === 'found' ? (
        <Findings key={finding.read} read={finding.read} onSignIn={signInAndFind} />
      ) : (
        <Before finding={finding} onFind={find} />
      )}
    </main>
  )
}
