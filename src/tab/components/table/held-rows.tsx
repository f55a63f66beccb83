import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { type Cells, TableRow } from './table-row.tsx'
import type { BodyRow } from './table-rows.ts'
import type { Selection } from './use-selection.ts'

export interface RowsProps<T> {
  readonly rows: readonly BodyRow<T>[]
  readonly columns: number
  readonly Cells: Cells<T>
  readonly selection: Selection | undefined
  /** The ids of what can be selected. */
  readonly selectable: ReadonlySet<string>
}

/** All rows of a table that is short enough to be in the page as a whole. */
export function HeldRows<T extends AgreementItem | TaskItem>(props: RowsProps<T>) {
  return props.rows.map((row, index) => <TableRow key={row.key} {...rowProps(props, index)} row={row} />)
}

/** Returns what the row at a place is given, besides itself. */
export function rowProps<T>({ rows, columns, Cells, selection, selectable }: RowsProps<T>, index: number) {
  const id = rows[index]?.key ?? ''
  const checked = selectable.has(id) ? (selection?.selected.has(id) ?? false) : undefined
  return { index, columns, Cells, press: selection?.press, checked }
}
