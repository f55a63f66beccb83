import type { ItemHistoryItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { isoWeek, writeDay } from '#tab/time/written-day.ts'
import styles from './history-section.module.css'
import { type ItemList, useItemHistory } from './item-queries.ts'
import { useItemTexts } from './item-texts.ts'
import { Section } from './section.tsx'
import { SectionShape } from './section-shape.tsx'
import { writeEvent } from './write-history.ts'

/** What happened to an item, newest first. */
export function HistorySection({ list, id }: { list: ItemList; id: string }) {
  const { history } = useItemTexts()
  const query = useItemHistory(usePlace().municipality.code, list, id)
  return (
    <Section title={history.title}>
      <Loaded query={query} shape={<SectionShape />}>
        {(known) => <History known={known} type={list === 'agreements' ? 'agreement' : 'task'} />}
      </Loaded>
    </Section>
  )
}

function History({ known, type }: { known: ItemHistoryItem; type: 'agreement' | 'task' }) {
  const texts = useTexts()
  const words = useItemTexts()
  const { today } = usePlace().me
  const { named, items } = known
  return (
    <>
      <ol className={styles.events}>
        {items.map((entry, i) => {
          const { what, more } = writeEvent(entry, { type, today, named }, words, texts)
          return (
            // The same may be done twice in a moment: only its place tells one from the other.
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id, and the list is never reordered
            <li key={`${entry.day} ${items.length - i}`} data-kind={entry.kind}>
              <p className={styles.day}>
                <time dateTime={entry.at ?? entry.day}>
                  {writeDay(entry.day, texts.locale, 'short', today)}
                </time>
                <span className={styles.week}> {texts.time.week(isoWeek(entry.day))}</span>
              </p>
              <div>
                <p>{what}</p>
                {more.map((line) => (
                  <p key={line} className={styles.more}>
                    {line}
                  </p>
                ))}
              </div>
            </li>
          )
        })}
      </ol>
      {!named && <p className={styles.note}>{words.history.unnamed}</p>}
    </>
  )
}
