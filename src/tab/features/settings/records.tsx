import type { PersonalRecords } from '#api/contract.ts'
import styles from './records.module.css'
import { useSettingsTexts } from './settings-texts.ts'

/** Rows of a table that has very many are in the file; here one wants to see what they are like. */
const SHOWN = 100

/** What is kept, by what it is, each unfolding into its rows as they stand in the database. */
export function Records({ records }: { records: PersonalRecords }) {
  const { data } = useSettingsTexts()
  const kept = Object.entries(records).filter(([, rows]) => rows.length > 0)
  const rows = kept.reduce((sum, [, of]) => sum + of.length, 0)
  if (rows === 0) return <p>{data.none}</p>
  return (
    <>
      <p role="status">{data.total(rows, kept.length)}</p>
      <div className={styles.tables}>
        {kept.map(([table, of]) => (
          <details key={table}>
            <summary>
              <span>{data.tables[table] ?? table}</span>
              <span className={styles.count}>{data.rows(of.length)}</span>
            </summary>
            {of.slice(0, SHOWN).map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no key of their own and never move
              <OneRow key={i} row={row} />
            ))}
          </details>
        ))}
      </div>
    </>
  )
}

function OneRow({ row }: { row: Readonly<Record<string, unknown>> }) {
  return (
    <dl className={styles.row}>
      {Object.entries(row)
        .filter(([, value]) => value !== null && value !== '')
        .map(([column, value]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
    </dl>
  )
}
