import { useId } from 'react'
import type { StandingCounts } from './count-items.ts'
import styles from './standing-bar.module.css'

/** The parts of the bar, from its beginning. */
export const BAR_PARTS = ['signed', 'unsigned', 'unknown'] as const
type BarPart = (typeof BAR_PARTS)[number]

/**
 * How many agreements are signed, not signed and unknown, each as long as it is many. What is unknown is hatched and
 * outlined, never filled: it looks like neither of the others, without colours too.
 */
export function StandingBar({ counts, label }: { counts: StandingCounts; label: string }) {
  const total = BAR_PARTS.reduce((sum, part) => sum + counts[part], 0)
  const parts = BAR_PARTS.filter((part) => counts[part] > 0)
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {parts.map((part) => (
        <svg key={part} width={`${(counts[part] / total) * 100}%`} height="30" aria-hidden="true">
          <Filling part={part} />
        </svg>
      ))}
    </div>
  )
}

/** The mark of a part beside its number. */
export function Swatch({ part }: { part: BarPart }) {
  return (
    <svg width="16" height="16" aria-hidden="true" className={styles.swatch}>
      <Filling part={part} />
    </svg>
  )
}

function Filling({ part }: { part: BarPart }) {
  const id = useId()
  if (part !== 'unknown') return <rect className={styles[part]} width="100%" height="100%" rx="4" />
  return (
    <>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.hatch} y2="7" />
      </pattern>
      <rect className={styles.outline} width="100%" height="100%" rx="4" fill={`url(#${id})`} />
    </>
  )
}
