import { CalendarEmpty28Regular } from '@fluentui/react-icons/svg/calendar-empty'
import { useState } from 'react'
import type { EditionChangesItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { Message } from '#tab/components/message.tsx'
import { useTexts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { Block, Rows } from './block.tsx'
import { ChangeLine } from './change-line.tsx'
import { type EditionItem, useEditionChanges, useEditions } from './edition-queries.ts'
import { useEditionsTexts } from './editions-texts.ts'
import styles from './published-editions.module.css'

/** The published editions, each with what it changed. */
export function PublishedEditions() {
  const texts = useEditionsTexts()
  const query = useEditions()
  return (
    <Block title={texts.published} count={query.data?.length}>
      <Loaded query={query}>
        {(editions) =>
          editions.length === 0 ? (
            <Message
              icon={<CalendarEmpty28Regular />}
              title={texts.noneTitle}
              text={texts.noneText}
              level="h2"
            />
          ) : (
            <Rows>
              {editions.map((edition) => (
                <Published key={edition.id} edition={edition} />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Block>
  )
}

function Published({ edition }: { edition: EditionItem }) {
  const { locale } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <li data-item={edition.id}>
      <details className={styles.edition} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          <span className={styles.title}>{edition.title}</span>
          <span className={styles.quiet}>{writeDay(edition.date, locale, 'long')}</span>
        </summary>
        {open && <Changes id={edition.id} />}
      </details>
    </li>
  )
}

function Changes({ id }: { id: string }) {
  const query = useEditionChanges(id)
  return (
    <div className={styles.changes}>
      <Loaded query={query}>{(changes) => <ChangeLines changes={changes} />}</Loaded>
    </div>
  )
}

function ChangeLines({ changes: { before, items } }: { changes: EditionChangesItem }) {
  const texts = useEditionsTexts()
  if (items.length === 0) return <p className={styles.quiet}>{before ? texts.noChanges : texts.first}</p>
  return (
    <ul className={styles.lines} aria-label={texts.changes}>
      {items.map((item) => (
        <ChangeLine key={`${item.type}/${item.id}`} item={item} label={texts.change[item.change]} />
      ))}
    </ul>
  )
}
