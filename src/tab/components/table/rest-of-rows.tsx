import { memo, type Ref } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { UNSEEN_ROLE } from './table-roles.ts'
import styles from './table-row.module.css'
import type { BodyRow, Stretch } from './table-rows.ts'

interface Props<T> {
  readonly rows: readonly BodyRow<T>[]
  readonly stretches: readonly Stretch[]
  /** Returns the height in pixels of the rows from one up to the one before another. */
  readonly heightOf: (from: number, to: number) => number
}

/**
 * Takes the room of rows that are not in the page. Their words are, where only searching in the page finds them; the page
 * then scrolls there, and the rows come.
 */
export function RestOfRows<T extends AgreementItem | TaskItem>({ rows, stretches, heightOf }: Props<T>) {
  if (stretches.length === 0) return null
  return (
    <tr {...UNSEEN_ROLE} className={styles.rest}>
      <td>
        {stretches.map(({ from, to }) => (
          <Words key={from} rows={rows} from={from} to={to} height={heightOf(from, to)} />
        ))}
      </td>
    </tr>
  )
}

interface WordsProps<T> extends Stretch {
  readonly rows: readonly BodyRow<T>[]
  readonly height: number
}

const Words = memo(WordsOf) as typeof WordsOf

function WordsOf<T extends AgreementItem | TaskItem>({ rows, from, to, height }: WordsProps<T>) {
  return (
    <div ref={findable} style={{ height, lineHeight: `${height / (to - from)}px` }}>
      {rows.slice(from, to).map(wordsOf).join('\n')}
    </div>
  )
}

const wordsOf = <T extends AgreementItem | TaskItem>(row: BodyRow<T>) =>
  row.kind === 'group' ? row.group.title : `${row.item.solution.name} ${row.item.title}`

/** React knows `hidden` as yes or no alone. */
const findable: Ref<HTMLDivElement> = (element) => element?.setAttribute('hidden', 'until-found')
