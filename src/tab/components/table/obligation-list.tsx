import { useMemo } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { SelectionBar } from '../acting/selection-bar.tsx'
import { useAddressParam } from '../address.ts'
import { mostUrgentFirst } from '../most-urgent-first.ts'
import { Nothing } from '../nothing.tsx'
import type { Column } from './columns.ts'
import { ExportButtons } from './export-buttons.tsx'
import { groupItems, groupingIn, type Standings } from './group-items.ts'
import { ItemTable } from './item-table.tsx'
import { ListControls } from './list-controls.tsx'
import { sortIn, sortItems } from './sort-items.ts'
import type { Cells } from './table-row.tsx'
import { useTableTexts } from './table-texts.ts'
import { useSelection } from './use-selection.ts'

type Item = AgreementItem | TaskItem

/** What tells the list of agreements from that of tasks. */
export interface ListKind<T, G extends string> {
  readonly list: 'agreements' | 'tasks'
  readonly columns: readonly Column[]
  readonly Cells: Cells<T>
  readonly standings: Standings<T, G>
}

interface Props<T, G extends string> {
  readonly kind: ListKind<T, G>
  readonly all: readonly T[]
  /** Those that pass the filters of the address, in any order. */
  readonly found: readonly T[]
}

/** A municipality's obligations as the address has them sorted and grouped. */
export function ObligationList<T extends Item, G extends string>({ kind, all, found }: Props<T, G>) {
  const { nav, locale } = useTexts()
  const { undated } = useTableTexts()
  const { id: me, permissions } = usePlace().me
  const [sorted] = useAddressParam('sort')
  const [grouped] = useAddressParam('group')
  const { list, columns, Cells, standings } = kind
  const groups = useMemo(() => {
    const sort = sortIn(sorted)
    const rankOf = (item: T) => standings.order.indexOf(standings.of(item))
    const items = sortItems(mostUrgentFirst(found), sort, rankOf)
    return groupItems(items, groupingIn(grouped), { standings, sort, undated, locale })
  }, [found, sorted, grouped, standings, undated, locale])
  const edits = permissions.includes('standing.record')
  const selectable = useMemo(
    () =>
      new Set(
        all
          .filter(({ calledOff, standing }) => !calledOff && (edits || standing?.assignee?.id === me))
          .map(({ id }) => id),
      ),
    [all, edits, me],
  )
  const shown = useMemo(
    () => groups.flatMap(({ items }) => items.flatMap(({ id }) => (selectable.has(id) ? [id] : []))),
    [groups, selectable],
  )
  const ids = useMemo(() => groups.flatMap(({ items }) => items.map(({ id }) => id)), [groups])
  const selection = useSelection(selectable, shown)
  const selecting = selectable.size > 0 ? selection : undefined
  const bar = selecting && <SelectionBar list={list} all={all} selection={selecting} />
  if (groups.length === 0)
    return (
      <>
        <Nothing filtered={all.length > 0} />
        {bar}
      </>
    )
  return (
    <>
      <ItemTable
        name={nav[list]}
        list={list}
        columns={columns}
        groups={groups}
        Cells={Cells}
        selection={selecting}
        selectable={selectable}
      >
        <ListControls columns={columns} shown={found.length} all={all.length} selection={selecting}>
          <ExportButtons list={list} ids={ids} group={groupingIn(grouped)} />
        </ListControls>
      </ItemTable>
      {bar}
    </>
  )
}
