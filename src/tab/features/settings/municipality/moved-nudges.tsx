import type { ClosingSettings } from '#api/contract.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { type MovedRow, useSettingsTexts } from '../settings-texts.ts'
import { useMoved } from './closing-days-data.ts'
import styles from './moved-nudges.module.css'

const SHOWN = 8

/** What closing days would move, before anybody saves them. */
export function MovedNudges({ wanted }: { wanted: ClosingSettings }) {
  const texts = useTexts()
  const { closing } = useSettingsTexts()
  const { data, isPending, error } = useMoved(wanted, true)
  return (
    <div className={styles.moved} role="status" aria-label={closing.changes}>
      <p className={styles.title}>{closing.changes}</p>
      {isPending && <p>{closing.looking}</p>}
      {error && <p>{sayProblem(error, texts)}</p>}
      {data && data.items.length === 0 && <p>{closing.nothingMoves}</p>}
      {data && data.items.length > 0 && (
        <>
          <p>{closing.moves(data.items.length)}</p>
          <ul>
            {data.items.slice(0, SHOWN).map((row) => (
              <Row key={`${row.channel} ${row.item} ${row.from} ${row.why}`} row={row} />
            ))}
          </ul>
          {data.items.length > SHOWN && <p>{closing.more(data.items.length - SHOWN)}</p>}
        </>
      )}
      {data && <p className={styles.quiet}>{closing.looked(writeDay(data.until, texts.locale, 'long'))}</p>}
    </div>
  )
}

function Row({ row: { title, channel, from, to, why } }: { row: MovedRow }) {
  const { locale } = useTexts()
  const { closing } = useSettingsTexts()
  const { today } = usePlace().me
  const day = (on: string) => writeDay(on, locale, 'short', today)
  return (
    <li>
      <strong>{title}</strong> <span className={styles.quiet}>({channel ?? closing.ownChat})</span>
      <br />
      {to === undefined ? `${day(from)}: ${closing.merged}` : closing.movesTo(day(from), day(to))}{' '}
      <span className={styles.quiet}>· {why}</span>
    </li>
  )
}
