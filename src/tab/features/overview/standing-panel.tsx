import { Link, useSearch } from 'wouter'
import { hrefOf } from '#tab/components/address.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import type { StandingCounts } from './count-items.ts'
import { Card, Panel } from './panel.tsx'
import { BAR_PARTS, StandingBar, Swatch } from './standing-bar.tsx'
import styles from './standing-panel.module.css'

/** How the municipality stands with its agreements: the bar, its numbers as links, and what is outside of it. */
export function StandingPanel({ counts }: { counts: StandingCounts }) {
  const { overview, source, locale } = useTexts()
  const search = useSearch()
  const { signed, unsigned, unknown, notSent, notOurs, asOf } = counts
  return (
    <Panel title={overview.standing}>
      <Card>
        {signed + unsigned + unknown === 0 ? (
          <p>{overview.noAgreements}</p>
        ) : (
          <>
            <StandingBar counts={counts} label={overview.bar(counts)} />
            <ul className={styles.parts}>
              {BAR_PARTS.filter((part) => counts[part] > 0).map((part) => (
                <li key={part}>
                  <Swatch part={part} />
                  <Link href={hrefOf('/agreements', search, { status: part })}>
                    <strong>{counts[part]}</strong> {overview.parts[part]}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <ul className={styles.notes}>
          {unknown > 0 && <li>{overview.unknownNote}</li>}
          {notSent + notOurs > 0 && (
            <li>
              {overview.outside}{' '}
              {notSent > 0 && (
                <Link href={hrefOf('/agreements', search, { status: 'not-sent' })}>
                  {overview.notSent(notSent)}
                </Link>
              )}
              {notSent > 0 && notOurs > 0 && ' · '}
              {notOurs > 0 && overview.notOurs(notOurs)}
            </li>
          )}
          {asOf !== undefined && <li>{source.kombit(writeDay(asOf, locale, 'number'))}</li>}
        </ul>
      </Card>
    </Panel>
  )
}
