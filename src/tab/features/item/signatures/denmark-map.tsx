import { LICENCE, MAP } from 'virtual:denmark-map'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { CapitalInset } from './capital-inset.tsx'
import styles from './denmark-map.module.css'
import type { SignatureState } from './group-by-kkr.ts'
import type { Shown } from './map-and-list.tsx'
import { MapArea, MapLabel, MapRing } from './map-area.tsx'
import { goFrom } from './map-keys.ts'
import { signatoryName } from './signatory-name.ts'
import { useSignaturesTexts } from './signatures-texts.ts'
import { Hatch } from './swatch.tsx'

interface Props extends Shown {
  /** The only state that is shown; the others are faint. */
  readonly only: SignatureState | undefined
}

/**
 * Denmark with its municipalities, as a list box whose options lie where they lie: one tab stop, the arrow keys go to the
 * neighbour that way, letters to a name, Enter to the same in the list, Escape out of it.
 */
export default function DenmarkMap({ municipalities, own, active, only, onActive, onCross }: Props) {
  const words = useSignaturesTexts()
  const [helpId, hatchId] = [useId(), useId()]
  const [stop, setStop] = useState(own.code)
  const after = useRef<HTMLParagraphElement>(null)
  const byCode = new Map(municipalities.map((one) => [one.code, one]))
  const pointed = active === undefined ? undefined : byCode.get(active)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') return after.current?.focus()
    if (event.key === 'Enter') {
      event.preventDefault()
      return onCross(stop)
    }
    const next = goFrom(stop, event.key, MAP.areas, municipalities)
    if (next === undefined) return
    event.preventDefault()
    event.currentTarget.querySelector<SVGElement>(`[data-code="${next}"]`)?.focus()
  }
  return (
    <div className={styles.map}>
      <div
        role="listbox"
        tabIndex={-1}
        aria-label={words.map}
        aria-describedby={helpId}
        data-in="map"
        onKeyDown={onKeyDown}
        onMouseLeave={() => onActive(undefined)}
      >
        <svg viewBox={`-4 -4 ${MAP.width + 8} ${MAP.height + 8}`} role="none">
          <Hatch id={hatchId} width={9} />
          {MAP.areas.map((area) => {
            const one = byCode.get(area.code)
            return (
              one && (
                <MapArea
                  key={area.code}
                  area={area}
                  state={one.state}
                  hatch={`url(#${hatchId})`}
                  isFaint={only !== undefined && one.state !== only}
                  isSelected={area.code === active}
                  isStop={area.code === stop}
                  name={signatoryName(one, own, words)}
                  onPoint={() => onActive(area.code)}
                  onFocus={() => {
                    setStop(area.code)
                    onActive(area.code)
                  }}
                  onBlur={() => onActive(undefined)}
                  onPress={() => onCross(area.code)}
                />
              )
            )
          })}
          <CapitalInset onPoint={onActive} onPress={onCross} label={words.capital} />
          <MapRing areas={MAP.areas} code={own.code} kind="own" />
          <MapRing areas={MAP.areas} code={active} kind="active" />
          <MapLabel areas={MAP.areas} code={own.code} name={byCode.get(own.code)?.name} said={own.said} />
        </svg>
      </div>
      <p ref={after} tabIndex={-1} className={styles.pointed}>
        {pointed ? signatoryName(pointed, own, words) : words.pointed}
      </p>
      <p id={helpId} className={styles.help}>
        {words.mapHelp}
      </p>
      <p className={styles.credit}>
        {words.outlines}: <a href={LICENCE}>react-denmark-map, © Martin Polley (MIT)</a>
      </p>
    </div>
  )
}
