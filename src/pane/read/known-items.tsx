/** @jsxImportSource preact */
import type { FoundInMail, KnownItem } from '#api/contract.ts'
import { Icon, SmallIcon } from '#pane/shell/icons.tsx'
import { OutLink } from '#pane/shell/out-link.tsx'
import { usePane } from '#pane/shell/pane-context.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { Differs } from './differs.tsx'
import styles from './known-items.module.css'
import { nudgeWords, standingWords } from './known-words.ts'

/** What something in a mail is in the catalogue, or may be: how the municipality stands to it, and who is reminded when. */
export function KnownItems(props: { known: NonNullable<FoundInMail['known']>; today: string }) {
  const { items, sure } = props.known
  const { known } = usePane().texts.read
  return (
    <div className={styles.known}>
      <p className={styles.title}>
        <Icon name="library" />
        {sure ? known.sure : known.unsure}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Known item={item} sure={sure} today={props.today} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Known({ item, sure, today }: { item: KnownItem; sure: boolean; today: string }) {
  const { texts } = usePane()
  const { known } = texts.read
  const { calledOff, differs, nudge, standing, title, url, why } = item
  const stands = standing && standingWords(standing, texts)
  return (
    <>
      <p>
        <OutLink href={url} name={known.open(title)}>
          {title}
        </OutLink>
      </p>
      {!sure && <p className={styles.quiet}>{why[texts.language]}</p>}
      {calledOff && <p className={styles.off}>{known.calledOff}</p>}
      {stands && (
        <p>
          <strong>{stands.word}</strong>
          {stands.source && <span className={styles.quiet}> · {stands.source}</span>}
        </p>
      )}
      {standing?.snoozedUntil && (
        <p>{known.snoozedUntil(writeDay(standing.snoozedUntil, texts.locale, 'short', today))}</p>
      )}
      {nudge && (
        <p className={styles.nudge}>
          <SmallIcon name="alert" />
          <span>{nudgeWords(nudge, today, texts)}</span>
        </p>
      )}
      {differs.length > 0 && <Differs rows={differs} today={today} />}
    </>
  )
}
