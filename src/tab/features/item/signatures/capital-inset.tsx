import { MAP } from 'virtual:denmark-map'
import styles from './capital-inset.module.css'
import { areaId } from './map-area.tsx'

/** What is shown larger, and where: the capital area has thirty municipalities in a corner of the map. */
const FROM = { x: 888, y: 686, width: 112, height: 152 }
const TO = { x: 712, y: 214, width: 276, height: 374 }

const VIEW = `${FROM.x} ${FROM.y} ${FROM.width} ${FROM.height}`
const isWithin = ({ x, y }: { x: number; y: number }) =>
  x >= FROM.x && x <= FROM.x + FROM.width && y >= FROM.y && y <= FROM.y + FROM.height

const INSIDE = MAP.areas.filter(isWithin)

interface Props {
  readonly label: string
  readonly onPoint: (code: string) => void
  readonly onPress: (code: string) => void
}

/** The capital area drawn once more, two and a half times as large; a picture of what is on the map already. */
export function CapitalInset({ label, onPoint, onPress }: Props) {
  return (
    <svg aria-hidden="true" overflow="visible">
      <rect {...TO} className={styles.frame} rx="8" />
      <rect {...FROM} className={styles.frame} rx="4" />
      <text x={TO.x} y={TO.y - 12} className={styles.name}>
        {label}
      </text>
      <svg {...TO} viewBox={VIEW} aria-hidden="true">
        {INSIDE.map(({ code }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a picture for the pointer; the keyboard has the map itself
          <use
            key={code}
            href={`#${areaId(code)}`}
            className={styles.area}
            onMouseEnter={() => onPoint(code)}
            onClick={() => onPress(code)}
          />
        ))}
      </svg>
    </svg>
  )
}
