import { countStates, SIGNATURE_STATES, type SignatureState } from './group-by-kkr.ts'
import type { Shown } from './map-and-list.tsx'
import { useSignaturesTexts } from './signatures-texts.ts'
import styles from './state-filter.module.css'
import { Swatch } from './swatch.tsx'

interface Props extends Pick<Shown, 'municipalities'> {
  readonly only: SignatureState | undefined
  /** Called with the state to show alone, '' for all. */
  readonly onOnly: (only: SignatureState | '') => void
}

/** What the marks mean and how many there are of each, and the choice to see these alone. */
export function StateFilter({ municipalities, only, onOnly }: Props) {
  const words = useSignaturesTexts()
  const counts = countStates(municipalities)
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">{words.legend}</legend>
      <button type="button" aria-pressed={only === undefined} onClick={() => onOnly('')}>
        {words.all} <span>{municipalities.length}</span>
      </button>
      {SIGNATURE_STATES.map((state) => (
        <button key={state} type="button" aria-pressed={only === state} onClick={() => onOnly(state)}>
          <Swatch state={state} />
          {words.states[state]} <span>{counts[state]}</span>
        </button>
      ))}
    </fieldset>
  )
}
