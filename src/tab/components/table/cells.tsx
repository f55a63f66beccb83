import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import type { DeadlineItem } from '#api/contract.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import { hrefWith } from '../address.ts'
import { OVER_LIST } from '../over-list.ts'
import styles from './cells.module.css'
import { CELL_ROLE } from './table-roles.ts'

/** One cell of a row, by the key of its column. */
export function Cell({ column, children }: { column: string; children?: ReactNode }) {
  return (
    <td {...CELL_ROLE} data-column={column}>
      {children}
    </td>
  )
}

export function SolutionCell({ solution }: { solution: { name: string } }) {
  return (
    <Cell column="solution">
      <p className={styles.solution}>{solution.name}</p>
    </Cell>
  )
}

interface TitleProps {
  readonly item: { readonly title: string; readonly doubt?: unknown }
  /** The page of the item, such as `/agreements/3x-datastandarder`. */
  readonly path: string
  readonly tag?: string | undefined
}

/** The name of an item, which opens it wherever its row is pressed, and what should be known of it beside. */
export function TitleCell({ item, path, tag }: TitleProps) {
  const { details } = useTexts()
  const search = useSearch()
  return (
    <Cell column="title">
      <Link className={styles.title} href={hrefWith(path, search, 'all')} state={OVER_LIST}>
        {item.title}
      </Link>
      {tag && <p className={styles.tag}>{tag}</p>}
      {item.doubt !== undefined && (
        <p className={styles.doubt}>
          <Warning16Regular />
          {details.doubt}
        </p>
      )}
    </Cell>
  )
}

/** A day that presses nobody: when it was sent, or can be begun, with the words of the source. */
export function DayCell({ column, day }: { column: string; day: DeadlineItem }) {
  const texts = useTexts()
  const { when, week, words } = writeDeadline(day, usePlace().me.today, 'settled', texts)
  const unsaid = day.kind === 'undecided' && day.raw === ''
  return (
    <Cell column={column}>
      {!unsaid && (
        <p className={styles.small}>
          {when}
          {week && (
            <span className={styles.quiet}>
              {' '}
              · <span>{week}</span>
            </span>
          )}
          {words && <span className={styles.quiet}> {words}</span>}
        </p>
      )}
    </Cell>
  )
}

export function WordsCell({ column, words }: { column: string; words: string }) {
  return (
    <Cell column={column}>
      <p className={styles.small}>{words}</p>
    </Cell>
  )
}
