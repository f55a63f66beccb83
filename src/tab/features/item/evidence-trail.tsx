import { useQuery } from '@tanstack/react-query'
import type { EvidenceItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import styles from './evidence-trail.module.css'
import type { ItemList } from './item-queries.ts'
import { useItemTexts } from './item-texts.ts'
import { momentWords } from './moment-words.ts'
import { SectionShape } from './section-shape.tsx'

const SHOWN_OF_HASH = 16

/** What the municipality's audit trail has of an item. That it was read is written down: it is asked for once. */
export function EvidenceTrail({ list, id }: { list: ItemList; id: string }) {
  const api = useApi()
  const { code } = usePlace().municipality
  const query = useQuery({
    queryKey: ['evidence', list, id, code],
    queryFn: ({ signal }) =>
      api.get<EvidenceItem>(`/${list}/${encodeURIComponent(id)}/evidence?municipality=${code}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { evidence } = useItemTexts()
  return (
    <div className={styles.trail}>
      <h3>{evidence.trail}</h3>
      <Loaded query={query} shape={<SectionShape />}>
        {(found) => <Trail evidence={found} />}
      </Loaded>
    </div>
  )
}

function Trail({ evidence: { trail, end } }: { evidence: EvidenceItem }) {
  const texts = useTexts()
  const { evidence, history } = useItemTexts()
  const { columns, actions } = evidence
  return (
    <>
      {trail.length === 0 ? (
        <p>{evidence.trailNone}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached with the keyboard
        <section className={styles.scroll} aria-label={evidence.trail} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(['seq', 'at', 'action', 'by', 'hash'] as const).map((column) => (
                  <th key={column} scope="col">
                    {columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {trail.map(({ seq, at, action, by, hash }) => (
                <tr key={seq}>
                  <td>{seq}</td>
                  <td>{momentWords(at, texts)}</td>
                  <td>{actions[action] ?? action}</td>
                  <td>{by ?? history.nobody}</td>
                  <td>
                    <code>{hash.slice(0, SHOWN_OF_HASH)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {end && <p className={styles.quiet}>{evidence.end(end.seq)}</p>}
    </>
  )
}
