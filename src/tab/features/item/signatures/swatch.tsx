import { useId } from 'react'
import type { SignatureState } from './group-by-kkr.ts'
import styles from './states.module.css'

/** The mark of a state: filled, outlined or hatched, as on the map. */
export function Swatch({ state }: { state: SignatureState }) {
  const id = useId()
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className={styles.swatch}>
      <Hatch id={id} width={4} />
      <rect
        className={styles.area}
        data-state={state}
        x="1"
        y="1"
        width="12"
        height="12"
        rx="3"
        {...(state === 'unknown' && { fill: `url(#${id})` })}
      />
    </svg>
  )
}

/** The hatching of what is not known, to be filled with by its id. */
export function Hatch({ id, width }: { id: string; width: number }) {
  return (
    <pattern id={id} width={width} height={width} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className={styles.hatch} y2={width} />
    </pattern>
  )
}
