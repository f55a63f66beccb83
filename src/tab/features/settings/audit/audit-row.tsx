import type { AuditItem } from '#api/contract.ts'
import { useAddressParam } from '#tab/components/address.ts'
import { usePlace } from '#tab/data/place.ts'
import { useAgreements, useTasks } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { useAccess } from '../access-query.ts'
import styles from './audit-list.module.css'
import { useAuditTexts } from './audit-texts.ts'
import { EntryDetails } from './entry-details.tsx'

/** Subjects that are no thing one could look for. */
const NO_SUBJECT = ['personal', 'audit', 'closing-days', 'municipality']

/** One entry in words: who did what about which item, when and from where; the rest unfolds. */
export function AuditRow({ entry }: { entry: AuditItem }) {
  const texts = useAuditTexts()
  const { locale } = useTexts()
  const [, setSubject] = useAddressParam('subject')
  const name = useNameOf(entry)
  const { at, action, by, via, subject } = entry
  const when = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(at))
  const isOfItself = via === 'job' || via === 'cli'
  const who = by?.name || (isOfItself ? texts.someone : texts.forgotten)
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <time className={styles.when} dateTime={at}>
          {when}
        </time>
        <div className={styles.what}>
          <strong>{who}</strong> {texts.actions[action]}
          {!NO_SUBJECT.includes(subject) && (
            <>
              {': '}
              <button
                type="button"
                className={styles.about}
                aria-label={texts.onlyThis(name)}
                onClick={() => setSubject(subject)}
              >
                {name}
              </button>
            </>
          )}{' '}
          <span className={styles.quiet}>· {texts.via(via)}</span>
        </div>
      </div>
      <EntryDetails entry={entry} />
    </li>
  )
}

/** Returns what an agreement, a task or a channel is called, and what was refused; of anything else the id, which is all that the trail has. */
function useNameOf({ action, subject, place }: AuditItem): string {
  const { language } = useTexts()
  const { code } = usePlace().municipality
  const agreements = useAgreements(code).data
  const tasks = useTasks(code).data
  const permissions = useAccess().data?.permissions
  if (action === 'access.refused')
    return permissions?.find(({ permission }) => permission === subject)?.words[language] ?? subject
  if (place) return place[language]
  const item = agreements?.find(({ id }) => id === subject) ?? tasks?.find(({ id }) => id === subject)
  return item ? `${item.title} (${item.solution.name})` : subject
}
