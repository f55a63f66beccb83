import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { type RowsProps, rowProps } from './held-rows.tsx'
import { RestOfRows } from './rest-of-rows.tsx'
import { BODY_ROLE } from './table-roles.ts'
import { TableRow } from './table-row.tsx'
import { stretchesBetween } from './table-rows.ts'

const HEIGHT_OF_GROUP = 56
const HEIGHT_OF_ITEM = 76
const ROWS_AROUND = 6
const ROWS_OF_A_STRETCH = 50

/**
 * The rows near the window of a table that is long, and the one that has the keyboard, wherever it is; the words of the
 * others stand between them for whoever searches in the page.
 */
export function WindowedRows<T extends AgreementItem | TaskItem>(props: RowsProps<T>) {
  const { rows } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  const [focused, setFocused] = useState<string>()
  const kept = focused === undefined ? -1 : rows.findIndex(({ key }) => key === focused)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? HEIGHT_OF_GROUP : HEIGHT_OF_ITEM),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: ROWS_AROUND,
    scrollMargin: margin,
    rangeExtractor: (range: Range) => {
      const near = defaultRangeExtractor(range)
      return kept < 0 || near.includes(kept) ? near : [...near, kept].sort((a, b) => a - b)
    },
  })
  useLayoutEffect(() => {
    const at = body.current
    if (at) setMargin(at.getBoundingClientRect().top + window.scrollY)
    const onFocus = ({ target }: FocusEvent) =>
      setFocused((target as Element).closest<HTMLElement>('[data-item]')?.dataset.item)
    at?.addEventListener('focusin', onFocus)
    return () => at?.removeEventListener('focusin', onFocus)
  }, [])
  const present = virtualizer.getVirtualItems().map(({ index }) => index)
  const rest = Map.groupBy(
    stretchesBetween(present, rows.length, ROWS_OF_A_STRETCH),
    ({ to }) => present.find((index) => index >= to) ?? rows.length,
  )
  const heightOf = (from: number, to: number) => {
    const cache = virtualizer.measurementsCache
    return (cache[to - 1]?.end ?? 0) - (cache[from]?.start ?? 0)
  }
  const before = (index: number) => (
    <RestOfRows rows={rows} stretches={rest.get(index) ?? []} heightOf={heightOf} />
  )
  return (
    <tbody {...BODY_ROLE} ref={body}>
      {present.map((index) => {
        const row = rows[index]
        return (
          row && (
            <Fragment key={row.key}>
              {before(index)}
              <TableRow {...rowProps(props, index)} row={row} measure={virtualizer.measureElement} />
            </Fragment>
          )
        )
      })}
      {before(rows.length)}
    </tbody>
  )
}
