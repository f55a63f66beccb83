import type { ReactNode } from 'react'
import { useTexts } from '#tab/texts/texts.ts'
import { useAddressParam } from '../address.ts'
import { CheckAll } from './check-box.tsx'
import type { Column } from './columns.ts'
import { GROUPINGS, groupingIn } from './group-items.ts'
import styles from './list-controls.module.css'
import { useTableTexts } from './table-texts.ts'
import type { Selection } from './use-selection.ts'

interface Props {
  readonly columns: readonly Column[]
  readonly shown: number
  readonly all: number
  readonly selection: Selection | undefined
  readonly children?: ReactNode
}

/** How a list is laid out, above it. Cards have no heads: sorting and selecting all stand here then. */
export function ListControls({ columns, shown, all, selection, children }: Props) {
  const { list } = useTexts()
  const texts = useTableTexts()
  const [group, setGroup] = useAddressParam('group')
  const [sort, setSort] = useAddressParam('sort')
  const sorts = columns.flatMap(({ sort: key }) =>
    key === undefined ? [] : key === 'deadline' ? (['deadline', '-deadline'] as const) : [key],
  )
  return (
    <div className={styles.controls}>
      {selection && (
        <span className={styles.all} data-cards>
          <CheckAll selection={selection} />
          <span aria-hidden="true">{texts.selectAll}</span>
        </span>
      )}
      <p className={styles.shown}>{list.shown(shown, all)}</p>
      <label className={styles.select} data-cards>
        <span className="visually-hidden">{texts.sort}</span>
        <select value={sort} onChange={(e) => setSort(e.target.value)}>
          <option value="">{texts.urgent}</option>
          {sorts.map((key) => (
            <option key={key} value={key}>
              {texts.sorts[key]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.select}>
        <span className="visually-hidden">{texts.group}</span>
        <select
          value={groupingIn(group)}
          onChange={(e) => setGroup(e.target.value === 'standing' ? '' : e.target.value)}
        >
          {GROUPINGS.map((key) => (
            <option key={key} value={key}>
              {texts.groups[key]}
            </option>
          ))}
        </select>
      </label>
      {children}
    </div>
  )
}
