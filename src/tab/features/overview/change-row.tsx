import { Link, useSearch } from 'wouter'
import type { ChangeItem, DeadlineItem } from '#api/contract.ts'
import { hrefOf } from '#tab/components/address.ts'
import { OVER_LIST } from '#tab/components/over-list.ts'
import { usePlace } from '#tab/data/place.ts'
import { type Texts, useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { shortMeetingTime } from '../meetings/meeting-time.ts'
import styles from './changes-panel.module.css'

const PAGES = { agreement: 'agreements', task: 'tasks', event: 'meetings' } as const

/** One change: what it is, of what, and from when to when. */
export function ChangeRow({ change }: { change: ChangeItem }) {
  const texts = useTexts()
  const search = useSearch()
  const { today } = usePlace().me
  const path = `/${PAGES[change.type]}/${encodeURIComponent(change.id)}`
  return (
    <li>
      <span className={styles.kind} data-kind={change.change}>
        {texts.overview.kinds[change.change]}
      </span>
      <div>
        {change.solution && <p className={styles.solution}>{change.solution.name}</p>}
        <Link href={hrefOf(path, search, {})} state={OVER_LIST}>
          {change.title}
        </Link>
        {change.change !== 'called-off' && <p className={styles.when}>{whenOf(change, today, texts)}</p>}
      </div>
    </li>
  )
}

function whenOf({ type, from, deadline }: ChangeItem, today: string, texts: Texts): string {
  const written = (when: DeadlineItem) =>
    type === 'event'
      ? shortMeetingTime(when.raw, today, texts)
      : writeDeadline(when, today, 'settled', texts).when
  return from ? texts.overview.moved(written(from), written(deadline)) : written(deadline)
}
