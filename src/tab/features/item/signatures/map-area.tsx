import type { MapArea as Area } from '#tab/denmark/draw-areas.ts'
import type { SignatureState } from './group-by-kkr.ts'
import styles from './map-area.module.css'
import type { OwnSaid } from './signatory-name.ts'
import states from './states.module.css'

interface Props {
  readonly area: Area
  readonly state: SignatureState
  /** What fills an area of which it is not known. */
  readonly hatch: string
  readonly isFaint: boolean
  readonly isSelected: boolean
  readonly isStop: boolean
  /** As it is spoken. */
  readonly name: string
  readonly onPoint: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onPress: () => void
}

/** The id of a municipality's outline, by which it is drawn once more. */
export const areaId = (code: string) => `municipality-${code}`

/** A municipality on the map, an option of the list box that the map is. */
export function MapArea({ area, state, hatch, isFaint, isSelected, isStop, name, ...on }: Props) {
  return (
    <path
      id={areaId(area.code)}
      d={area.d}
      role="option"
      className={`${states.area} ${styles.area}`}
      data-code={area.code}
      data-state={state}
      data-faint={isFaint}
      aria-label={name}
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      onMouseEnter={on.onPoint}
      onFocus={on.onFocus}
      onBlur={on.onBlur}
      onClick={on.onPress}
      {...(state === 'unknown' && { fill: hatch })}
    />
  )
}

interface RingProps {
  readonly areas: readonly Area[]
  readonly code: string | undefined
  readonly kind: 'own' | 'active'
}

/** The line around a municipality that is the reader's own, or pointed at; it lies above all others. */
export function MapRing({ areas, code, kind }: RingProps) {
  const area = areas.find((one) => one.code === code)
  return area ? <path d={area.d} className={styles[kind]} /> : null
}

interface LabelProps extends Pick<RingProps, 'areas' | 'code'> {
  readonly name: string | undefined
  readonly said: OwnSaid
}

/** The name of the reader's own municipality, and a dot where it has recorded something itself. */
export function MapLabel({ areas, code, name, said }: LabelProps) {
  const area = areas.find((one) => one.code === code)
  if (!area) return null
  const isEast = area.x > 700
  return (
    <svg aria-hidden="true" overflow="visible" className={styles.label}>
      {said && <circle cx={area.x} cy={area.y} r="7" data-said={said} />}
      <text x={area.x + (isEast ? -16 : 16)} y={area.y + 8} textAnchor={isEast ? 'end' : 'start'}>
        {name}
      </text>
    </svg>
  )
}
