import { type ReactNode, useMemo } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { ColumnHeads } from './column-heads.tsx'
import type { Column } from './columns.ts'
import type { ItemGroup } from './group-items.ts'
import { HeldRows } from './held-rows.tsx'
import styles from './item-table.module.css'
import { TABLE_ROLE } from './table-roles.ts'
import type { Cells } from './table-row.tsx'
import { bodyRows } from './table-rows.ts'
import { usePrinted } from './use-printed.ts'
import type { Selection } from './use-selection.ts'
import { WindowedRows } from './windowed-rows.tsx'

/** From how many rows on only those near the window are in the page. */
const MOST_HELD = 250

interface Props<T> {
  /** What the table is called, and which columns it has. */
  readonly name: string
  readonly list: 'agreements' | 'tasks'
  readonly columns: readonly Column[]
  readonly groups: readonly ItemGroup<T>[]
  /** The cells of an item, in the order of the columns. */
  readonly Cells: Cells<T>
  /** Absent for who may record nothing here. */
  readonly selection: Selection | undefined
  readonly selectable: ReadonlySet<string>
  /** What stands above the table, and goes by its width as it does. */
  readonly children: ReactNode
}

/**
 * A list of obligations as a table; where the page is narrow each of its rows is a card. One that is long has in the page
 * only what is near the window, and the words of the rest for whoever searches in the page.
 */
export function ItemTable<T extends AgreementItem | TaskItem>(props: Props<T>) {
  const { name, list, columns, groups, Cells, selection, selectable } = props
  const rows = useMemo(() => bodyRows(groups), [groups])
  const printed = usePrinted()
  const Rows = rows.length <= MOST_HELD || printed ? HeldRows : WindowedRows
  return (
    <div className={styles.frame}>
      {props.children}
      <table
        {...TABLE_ROLE}
        className={styles.table}
        aria-label={name}
        aria-rowcount={rows.length + 1}
        data-list={list}
        data-selectable={selection !== undefined}
      >
        <ColumnHeads columns={columns} selection={selection} />
        <Rows
          rows={rows}
          columns={columns.length}
          Cells={Cells}
          selection={selection}
          selectable={selectable}
        />
      </table>
    </div>
  )
}
