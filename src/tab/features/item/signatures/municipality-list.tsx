import { type KeyboardEvent, useState } from 'react'
import type { KkrGroup } from './group-by-kkr.ts'
import type { Shown } from './map-and-list.tsx'
import styles from './municipality-list.module.css'
import { signatoryName } from './signatory-name.ts'
import { useSignaturesTexts } from './signatures-texts.ts'
import { Swatch } from './swatch.tsx'

interface Props extends Shown {
  readonly groups: readonly KkrGroup[]
}

/** How far each key goes in the list. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** The municipalities by KKR geography. One tab stop; the arrow keys go up and down, and pressing one shows it on the map. */
export function MunicipalityList({ groups, own, active, onActive, onCross }: Props) {
  const words = useSignaturesTexts()
  const order = groups.flatMap(({ members }) => members.map(({ code }) => code))
  const [kept, setKept] = useState(own.code)
  const stop = order.includes(kept) ? kept : order[0]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    if (!step || stop === undefined) return
    event.preventDefault()
    const next = order[step(order.indexOf(stop), order.length - 1)]
    event.currentTarget.querySelector<HTMLElement>(`[data-code="${next}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of its buttons
    <div
      className={styles.list}
      data-in="list"
      onKeyDown={onKeyDown}
      onMouseLeave={() => onActive(undefined)}
    >
      {groups.length === 0 && <p>{words.none}</p>}
      {groups.map(({ name, members, signed, all }) => (
        <section key={name} aria-label={name}>
          <h3>
            {name} <span>{words.signedOf(signed, all)}</span>
          </h3>
          <ul>
            {members.map((one) => (
              <li key={one.code}>
                <button
                  type="button"
                  data-code={one.code}
                  data-own={one.code === own.code}
                  data-active={one.code === active}
                  tabIndex={one.code === stop ? 0 : -1}
                  aria-label={signatoryName(one, own, words)}
                  onFocus={() => {
                    setKept(one.code)
                    onActive(one.code)
                  }}
                  onBlur={() => onActive(undefined)}
                  onMouseEnter={() => onActive(one.code)}
                  onClick={() => onCross(one.code)}
                >
                  <Swatch state={one.state} />
                  {one.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
