import { useId } from 'react'
import { Link, useSearch } from 'wouter'
import { hrefOf } from '#tab/components/address.ts'
import { type DueGroup, lastOfMonth, lastOfWeek } from '#tab/components/due-group.ts'
import { usePlace } from '#tab/data/place.ts'
import { type Texts, useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import type { DueCounts } from './count-items.ts'
import styles from './due-tiles.module.css'

/** The groups that have a tile each, in their order. */
export const DUE_TILES = ['overdue', 'today', 'week', 'month', 'later'] as const
type Tile = (typeof DUE_TILES)[number]
const ASIDE = ['passed', 'undated'] as const

/** How much is due when. Each number leads to the list of just what it counts. */
export function DueTiles({ counts }: { counts: DueCounts }) {
  const texts = useTexts()
  const { today } = usePlace().me
  const id = useId()
  const aside = ASIDE.filter((group) => counts[group].agreements + counts[group].tasks > 0)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {texts.overview.due}
      </h2>
      <ul className={styles.tiles}>
        {DUE_TILES.map((group) => (
          <li
            key={group}
            className={styles.tile}
            data-group={group}
            data-some={counts[group].agreements + counts[group].tasks > 0}
          >
            <div>
              <h3>{texts.overview.groups[group]}</h3>
              <p className={styles.span}>{spanOf(group, today, texts)}</p>
            </div>
            <Numbers group={group} count={counts[group]} name={texts.overview.groups[group]} />
          </li>
        ))}
      </ul>
      {aside.map((group) => (
        <div key={group} className={styles.aside}>
          <p>{texts.overview.aside[group]}</p>
          <Numbers group={group} count={counts[group]} name={texts.overview.aside[group]} />
        </div>
      ))}
    </section>
  )
}

function spanOf(group: Tile, today: string, { overview, locale }: Texts): string {
  if (group !== 'week' && group !== 'month') return overview.spans[group]
  const last = group === 'week' ? lastOfWeek(today) : lastOfMonth(today)
  return overview.spans.until(writeDay(last, locale, 'short', today))
}

interface NumbersProps {
  readonly group: DueGroup
  readonly count: DueCounts[DueGroup]
  /** What a screen reader hears of a number besides what it counts. */
  readonly name: string
}

function Numbers({ group, count, name }: NumbersProps) {
  const { overview } = useTexts()
  const search = useSearch()
  const some = (['agreements', 'tasks'] as const).filter((list) => count[list] > 0)
  if (some.length === 0) return <p className={styles.none}>{overview.none}</p>
  return (
    <p className={styles.numbers}>
      {some.map((list) => (
        <Link
          key={list}
          href={hrefOf(`/${list}`, search, { due: group })}
          aria-label={`${count[list]} ${overview[list](count[list])}, ${name}`}
        >
          <strong>{count[list]}</strong> {overview[list](count[list])}
        </Link>
      ))}
    </p>
  )
}
