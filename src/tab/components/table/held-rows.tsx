import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { BODY_ROLE } from './table-roles.ts'
import { type Cells, headingId, TableRow } from './table-row.tsx'
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

/** All rows of a table that is short enough to be in the page as a whole, each group of them a part with its name. */
export function HeldRows<T extends AgreementItem | TaskItem>(props: RowsProps<T>) {
  const { rows } = props
  const starts = rows.flatMap((row, index) => (row.kind === 'group' ? [{ key: row.key, index }] : []))
  return starts.map(({ key, index: from }, i) => (
    <tbody key={key} {...BODY_ROLE} aria-labelledby={headingId(key)}>
      {rows.slice(from, starts[i + 1]?.index).map((row, offset) => (
        <TableRow key={row.key} {...rowProps(props, from + offset)} row={row} />
      ))}
    </tbody>
  ))
}

/** Returns what the row at a place is given, besides itself. */
export function rowProps<T>({ rows, columns, Cells, selection, selectable }: RowsProps<T>, index: number) {
  const id = rows[index]?.key ?? ''
  const checked = selectable.has(id) ? (selection?.selected.has(id) ?? false) : undefined
  return { index, columns, Cells, press: selection?.press, checked }
}
