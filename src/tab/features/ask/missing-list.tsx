import { useMunicipalities } from '#tab/data/queries.ts'
import styles from './ask.module.css'

/** The municipalities of an answer by their codes, by KKR geography; nothing where there are none. */
export function MissingList({ codes }: { codes: readonly string[] }) {
  const known = useMunicipalities().data ?? []
  const found = known.filter(({ code }) => codes.includes(code))
  const groups = [...Map.groupBy(found, ({ kkr }) => kkr)].toSorted(([a], [b]) => a.localeCompare(b, 'da'))
  return groups.map(([kkr, members]) => (
    <section key={kkr} className={styles.missing}>
      <h3>
        {kkr} ({members.length})
      </h3>
      <p>{members.map(({ name }) => name).join(', ')}</p>
    </section>
  ))
}
