import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useTexts } from '#tab/texts/texts.ts'
import { useAddressParam } from './address.ts'
import { MoreFiltersNote } from './more-filters.tsx'
import type { MoreFilters } from './read-more-filters.ts'
import styles from './toolbar.module.css'

interface StatusChoice {
  readonly value: string
  readonly label: string
  readonly count: number
}

interface Props {
  readonly solutions: readonly { id: string; name: string }[]
  /** The statuses to choose from, the first being all of them (value ''). */
  readonly statuses?: readonly StatusChoice[]
  /** Filters of an address that the list does not go by. */
  readonly ignored?: readonly (keyof MoreFilters)[]
}

/** Search, solution and status of a list. What is chosen stands in the address, so that it can be shared. */
export function Toolbar({ solutions, statuses, ignored }: Props) {
  const texts = useTexts()
  const [solution, setSolution] = useAddressParam('solution')
  const chosen = solutions.some((s) => s.id === solution) || solution === '' ? [] : [solution]
  return (
    <>
      <search className={styles.toolbar}>
        <SearchBox />
        <label className={styles.select}>
          <span className="visually-hidden">{texts.list.solution}</span>
          <select value={solution} onChange={(e) => setSolution(e.target.value)}>
            <option value="">{texts.list.allSolutions}</option>
            {chosen.map((several) => (
              <option key={several} value={several}>
                {several}
              </option>
            ))}
            {solutions.map((s) => (
              <option key={s.id} value={s.id}>
                {s.name}
              </option>
            ))}
          </select>
        </label>
        {statuses && <StatusChips statuses={statuses} />}
      </search>
      <MoreFiltersNote ignored={ignored} />
    </>
  )
}

function SearchBox() {
  const texts = useTexts()
  const [query, setQuery] = useAddressParam('q')
  return (
    <div className={styles.search}>
      <Search20Regular />
      <input
        type="search"
        aria-label={texts.list.search}
        placeholder={texts.list.searchPlaceholder}
        value={query}
        onChange={(e) => setQuery(e.target.value)}
      />
      {query !== '' && (
        <button type="button" aria-label={texts.list.clearSearch} onClick={() => setQuery('')}>
          <Dismiss16Regular />
        </button>
      )}
    </div>
  )
}

function StatusChips({ statuses }: { statuses: readonly StatusChoice[] }) {
  const texts = useTexts()
  const [status, setStatus] = useAddressParam('status')
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{texts.list.statusLabel}</legend>
      {statuses
        .filter((s) => s.count > 0 || s.value === '' || s.value === status)
        .map((s) => (
          <button
            key={s.value}
            type="button"
            aria-pressed={s.value === status}
            onClick={() => setStatus(s.value)}
          >
            {s.label} <span className={styles.count}>{s.count}</span>
          </button>
        ))}
    </fieldset>
  )
}
