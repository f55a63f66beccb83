import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useAddressParam } from '#tab/components/address.ts'
import { groupByKkr, isSignatureState, type Signatory } from './group-by-kkr.ts'
import styles from './map-and-list.module.css'
import { MunicipalityList } from './municipality-list.tsx'
import type { OwnSaid } from './signatory-name.ts'
import { StateFilter } from './state-filter.tsx'

const DenmarkMap = lazy(() => import('./denmark-map.tsx'))

/** The reader's own municipality, and what it has recorded itself. */
interface Own {
  readonly code: string
  readonly said: OwnSaid
}

/** What the map and the list share: all municipalities, and the one that is pointed at or has the keyboard. */
export interface Shown {
  readonly municipalities: readonly Signatory[]
  readonly own: Own
  readonly active: string | undefined
  readonly onActive: (code: string | undefined) => void
  /** Takes the keyboard to the same municipality in the other of the two. */
  readonly onCross: (code: string) => void
}

/** The 98 municipalities twice: as a list by KKR geography, and on the map. What one points at, the other shows too. */
export function MapAndList({ municipalities, own }: Pick<Shown, 'municipalities' | 'own'>) {
  const [filter, setFilter] = useAddressParam('signatures')
  const only = isSignatureState(filter) ? filter : undefined
  const [active, setActive] = useState<string>()
  const [going, setGoing] = useState<{ to: 'list' | 'map'; code: string }>()
  const ground = useRef<HTMLDivElement>(null)
  const groups = groupByKkr(municipalities, only)
  useEffect(() => {
    if (!going) return
    const found = `[data-in="${going.to}"] [data-code="${going.code}"]`
    ground.current?.querySelector<HTMLElement | SVGElement>(found)?.focus()
    setGoing(undefined)
  }, [going])
  const shared = { municipalities, own, active, onActive: setActive }
  return (
    <div ref={ground}>
      <StateFilter municipalities={municipalities} only={only} onOnly={setFilter} />
      <div className={styles.both}>
        <MunicipalityList {...shared} groups={groups} onCross={(code) => setGoing({ to: 'map', code })} />
        <Suspense fallback={<div className={styles.waiting} />}>
          <DenmarkMap
            {...shared}
            only={only}
            onCross={(code) => {
              const state = municipalities.find((m) => m.code === code)?.state
              // What the filter hides cannot have the keyboard.
              if (only !== undefined && state !== only) setFilter('')
              setGoing({ to: 'list', code })
            }}
          />
        </Suspense>
      </div>
    </div>
  )
}
