import { ArrowDown12Filled } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUp12Filled } from '@fluentui/react-icons/svg/arrow-up'
import { useAddressParam } from '../address.ts'
import { CheckAll } from './check-box.tsx'
import styles from './column-heads.module.css'
import type { Column } from './columns.ts'
import { nextSort, sortIn } from './sort-items.ts'
import { BODY_ROLE, HEAD_ROLE, ROW_ROLE } from './table-roles.ts'
import type { Selection } from './use-selection.ts'

/** The heads of the columns; a press sorts upwards, the next one downwards, and a third as it was. */
export function ColumnHeads({
  columns,
  selection,
}: {
  columns: readonly Column[]
  selection: Selection | undefined
}) {
  const [value, setSort] = useAddressParam('sort')
  const sort = sortIn(value)
  return (
    <thead {...BODY_ROLE} className={styles.heads}>
      <tr {...ROW_ROLE} aria-rowindex={1}>
        {selection && (
          <th {...HEAD_ROLE} data-column="check">
            <CheckAll selection={selection} />
          </th>
        )}
        {columns.map(({ key, head, sort: by }) => {
          const here = by !== undefined && sort?.key === by
          const direction = here ? (sort.descending ? 'descending' : 'ascending') : undefined
          return (
            <th {...HEAD_ROLE} key={key} scope="col" data-column={key} aria-sort={direction}>
              {by === undefined ? (
                <span>{head}</span>
              ) : (
                <button type="button" onClick={() => setSort(nextSort(sort, by))}>
                  {head}
                  {direction === 'ascending' && <ArrowUp12Filled />}
                  {direction === 'descending' && <ArrowDown12Filled />}
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
