/** @jsxImportSource preact */
import { usePane } from '#pane/shell/pane-context.ts'
import styles from './kind-chips.module.css'
import type { Query } from './use-search.ts'

const KINDS: readonly Query['kind'][] = [undefined, 'agreements', 'tasks', 'meetings']

interface Props {
  readonly chosen: Query['kind']
  readonly onChoose: (kind: Query['kind']) => void
}

/** Narrows what is found to one kind. */
export function KindChips({ chosen, onChoose }: Props) {
  const { write } = usePane().texts
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{write.filter}</legend>
      {KINDS.map((kind) => (
        <label key={kind ?? 'all'} className={styles.chip}>
          <input
            type="radio"
            name="kind"
            className="visually-hidden"
            checked={kind === chosen}
            onChange={() => onChoose(kind)}
          />
          {kind ? write.kinds[kind] : write.all}
        </label>
      ))}
    </fieldset>
  )
}
