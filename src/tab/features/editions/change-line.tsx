import type { ReactNode } from 'react'
import type { DeadlineItem, DifferenceItem } from '#api/contract.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay, writePeriod } from '#tab/time/written-day.ts'
import styles from './change-line.module.css'
import { useEditionsTexts } from './editions-texts.ts'

interface Changed {
  readonly id: string
  readonly change: string
  readonly title: string
  readonly type: DifferenceItem['type']
  readonly solution?: { readonly name: string } | undefined
  readonly from?: DeadlineItem | undefined
  readonly deadline?: DeadlineItem | undefined
}

/** One thing that an edition changes: what, of which solution, and from when to when. */
export function ChangeLine({
  item,
  label,
  children,
}: {
  item: Changed
  label: string
  children?: ReactNode
}) {
  const { locale } = useTexts()
  const texts = useEditionsTexts()
  const write = (when: DeadlineItem) => writeWhen(when, locale)
  const { from, deadline, solution } = item
  return (
    <li className={styles.line} data-item={item.id}>
      <span className={styles.change} data-change={item.change}>
        {label}
      </span>
      <div>
        <p>
          {solution && <strong>{solution.name}: </strong>}
          {item.title}
        </p>
        <p className={styles.quiet}>
          {texts.types[item.type]}
          {from && deadline && ` · ${texts.fromTo(write(from), write(deadline))}`}
          {!from && deadline?.from && ` · ${texts.due(write(deadline), item.type === 'event')}`}
        </p>
        {children}
      </div>
    </li>
  )
}

/** Returns a deadline in short words: its day or period, else what the source wrote. */
function writeWhen({ from, to, raw }: DeadlineItem, locale: string): string {
  if (from === undefined || to === undefined) return raw === '' ? '–' : raw
  return from === to ? writeDay(from, locale, 'number') : writePeriod(from, to, locale)
}
