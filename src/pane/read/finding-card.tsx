/** @jsxImportSource preact */
import type { FoundInMail } from '#api/contract.ts'
import { Callout } from '#pane/shell/callout.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { CardActions } from './calendar/card-actions.tsx'
import { DeadlineFacts } from './deadline-facts.tsx'
import styles from './finding-card.module.css'
import { KnownItems } from './known-items.tsx'
import { Leaf } from './leaf.tsx'
import { MeetingFacts } from './meeting-facts.tsx'
import { Quotes } from './quotes.tsx'

/** A meeting or a deadline that a mail tells of: when and where, in which words, what is doubtful, and what can be done. */
export function FindingCard({ found, today }: { found: FoundInMail; today: string }) {
  const { language, read } = usePane().texts
  const { deadline, doubts, kind, known, meeting, past, solution } = found
  const day = meeting?.start.slice(0, 10) ?? deadline?.from
  const isTitled = solution && !found.title.toLowerCase().includes(solution.name.toLowerCase())
  return (
    <article className={styles.card} data-past={past || undefined}>
      <div className={styles.head}>
        {day !== undefined && <Leaf day={day} />}
        <div className={styles.what}>
          <p className={styles.kind}>
            {read.kinds[kind]}
            {isTitled && ` · ${solution.name}`}
          </p>
          <h3>{found.title}</h3>
          {meeting && <MeetingFacts meeting={meeting} today={today} />}
          {deadline && (
            <DeadlineFacts deadline={deadline} today={today} standing={known?.items[0]?.standing} />
          )}
        </div>
      </div>
      {doubts.map(({ what, suggestion }) => (
        <Callout key={what.da} tone="doubt">
          <p>{what[language]}</p>
          {suggestion && <p>{suggestion[language]}</p>}
        </Callout>
      ))}
      <Quotes quotes={found.quotes} />
      {known && <KnownItems known={known} today={today} />}
      <CardActions found={found} />
    </article>
  )
}
