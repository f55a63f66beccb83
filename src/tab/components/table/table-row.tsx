import { type ComponentType, memo, type Ref } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { nameOf } from '#tab/data/change-standing.ts'
import { CheckOne } from './check-box.tsx'
import { CELL_ROLE, ROW_ROLE } from './table-roles.ts'
import styles from './table-row.module.css'
import type { BodyRow } from './table-rows.ts'
import type { Selection } from './use-selection.ts'

/** What shows the cells of an item, in the order of the columns. */
export type Cells<T> = ComponentType<{ readonly item: T }>

interface Props<T> {
  readonly row: BodyRow<T>
  /** Its place among the rows of the body, from 0. */
  readonly index: number
  readonly columns: number
  readonly Cells: Cells<T>
  /** Absent where nothing can be selected; undefined `checked` where this one cannot be. */
  readonly press: Selection['press'] | undefined
  readonly checked: boolean | undefined
  readonly measure?: Ref<HTMLTableRowElement>
}

/** Returns the id of the heading of a group, by the key of its row. */
export const headingId = (key: string) => encodeURIComponent(key)

/** A row of the body: the heading of a group across all columns, or an item. */
export const TableRow = memo(Row) as typeof Row

function Row<T extends AgreementItem | TaskItem>(props: Props<T>) {
  const { row, index, columns, Cells: ItemCells, press, checked, measure } = props
  const place = { ref: measure, 'data-index': index, 'aria-rowindex': index + 2 }
  if (row.kind === 'group')
    return (
      <tr {...ROW_ROLE} {...place} className={styles.group}>
        <td {...CELL_ROLE} colSpan={columns + (press ? 1 : 0)}>
          <h2 id={headingId(row.key)}>
            {row.group.title} <span className={styles.count}>{row.group.items.length}</span>
          </h2>
          {row.group.text && <p>{row.group.text}</p>}
        </td>
      </tr>
    )
  const { item } = row
  return (
    <tr
      {...ROW_ROLE}
      {...place}
      className={styles.item}
      data-item={item.id}
      data-edge={row.edge}
      aria-selected={press ? checked === true : undefined}
    >
      {press && (
        <td {...CELL_ROLE} data-column="check">
          {checked !== undefined && (
            <CheckOne id={item.id} name={nameOf(item)} checked={checked} press={press} />
          )}
        </td>
      )}
      <ItemCells item={item} />
    </tr>
  )
}
