import { Button } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionChangesItem } from '#api/contract.ts'
import { useFollowedChanges } from '#tab/data/followed.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { ChangeRow } from './change-row.tsx'
import styles from './changes-panel.module.css'
import { mostTellingFirst } from './most-telling-first.ts'
import { Card, Panel } from './panel.tsx'
import { Part } from './part.tsx'

const MOST = 5

/** What the newest edition changed: what was called off first, then what has moved, is decided, and is new. */
export function ChangesPanel({ query }: { query: UseQueryResult<EditionChangesItem> }) {
  const { overview } = useTexts()
  const { edition, before } = query.data ?? {}
  return (
    <Panel
      title={overview.changes}
      text={edition && before && overview.changedSince(edition.title, before.title)}
    >
      <Part query={query}>{(changes) => <Changes changes={changes} />}</Part>
    </Panel>
  )
}

function Changes({ changes: { edition, before, items: all } }: { changes: EditionChangesItem }) {
  const items = useFollowedChanges(all)
  const { overview } = useTexts()
  const [whole, setWhole] = useState(false)
  if (items.length === 0)
    return (
      <Card>
        <p>{before ? overview.nothingChanged : overview.firstEdition(edition.title)}</p>
      </Card>
    )
  const ordered = mostTellingFirst(items)
  return (
    <Card>
      <ul className={styles.changes}>
        {(whole ? ordered : ordered.slice(0, MOST)).map((change) => (
          <ChangeRow key={change.id} change={change} />
        ))}
      </ul>
      {items.length > MOST && (
        <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? overview.fewerChanges : overview.allChanges(items.length)}
        </Button>
      )}
    </Card>
  )
}
