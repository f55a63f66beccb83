import { Info20Regular } from '@fluentui/react-icons/svg/info'
import { Warning20Regular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'
import type { DeadlineItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { isoWeek, writeDay, writePeriod } from '#tab/time/written-day.ts'
import styles from './details.module.css'

/** The facts of an item, one below the other. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A deadline in full: the day in words, how far off, what KOMBIT wrote, and why there is no day when there is none. */
export function FullDeadline({
  deadline,
  distance,
}: {
  deadline: DeadlineItem
  distance?: string | undefined
}) {
  const texts = useTexts()
  return (
    <>
      <p>
        <strong>{fullDay(deadline, texts.locale) ?? noDay(deadline, texts.time)}</strong>
        {deadline.from && deadline.to && (
          <span className={styles.quiet}>
            {' '}
            · {texts.time.week(isoWeek(deadline.from), isoWeek(deadline.to))}
          </span>
        )}
      </p>
      {distance && <p>{distance}</p>}
      {deadline.raw !== '' && (
        <p className={styles.quiet}>
          {texts.details.sourceWords}: {texts.time.quote(deadline.raw)}
        </p>
      )}
      {deadline.why && (
        <p className={styles.quiet}>
          {texts.details.unreadableWhy}: {deadline.why}
        </p>
      )}
    </>
  )
}

function fullDay({ from, to }: DeadlineItem, locale: string): string | undefined {
  if (from === undefined || to === undefined) return undefined
  return from === to ? writeDay(from, locale, 'long') : writePeriod(from, to, locale)
}

function noDay(
  deadline: DeadlineItem,
  words: { unreadable: string; undecided: string; noWords: string },
): string {
  if (deadline.kind === 'unreadable') return words.unreadable
  return deadline.raw === '' ? words.noWords : words.undecided
}

interface Remarked {
  readonly doubt?: { da: string; en: string } | undefined
  readonly note?: { da: string; en: string } | undefined
}

/** What a person should know before trusting the record, and what KOMBIT remarked. */
export function Remarks({ item }: { item: Remarked }) {
  const { language, details } = useTexts()
  return (
    <>
      {item.doubt && (
        <Callout tone="doubt" title={details.doubt}>
          {item.doubt[language]}
        </Callout>
      )}
      {item.note && (
        <Callout tone="note" title={details.note}>
          {item.note[language]}
        </Callout>
      )}
    </>
  )
}

function Callout(props: { tone: 'doubt' | 'note'; title: string; children: ReactNode }) {
  return (
    <div className={styles.callout} data-tone={props.tone}>
      {props.tone === 'doubt' ? <Warning20Regular /> : <Info20Regular />}
      <div>
        <p>
          <strong>{props.title}</strong>
        </p>
        <div>{props.children}</div>
      </div>
    </div>
  )
}

/** Whom it is for, and the edition that it was last in. */
export function Origin({
  item,
}: {
  item: { audience: readonly string[]; source: { da: string; en: string } }
}) {
  const { language, details } = useTexts()
  return (
    <>
      <Fact label={details.audience}>
        {item.audience.length > 0 ? item.audience.join(', ') : details.everyone}
      </Fact>
      <Fact label={details.source}>{item.source[language]}</Fact>
    </>
  )
}

/** The buttons of an item's page. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
