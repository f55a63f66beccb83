import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { PublicationItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { NoRows, Rows } from './block.tsx'
import styles from './edition-row.module.css'
import { useEditionsTexts } from './editions-texts.ts'
import { UndoPublication } from './undo-publication.tsx'
import { writeMoment } from './write-moment.ts'

/** Who published what and when, newest first; the latest can be taken back. */
export function PublicationList({ publications }: { publications: readonly PublicationItem[] }) {
  const texts = useEditionsTexts().history
  const [undoing, setUndoing] = useState<PublicationItem>()
  if (publications.length === 0) return <NoRows>{texts.none}</NoRows>
  const [latest] = publications
  const undone = new Set(publications.map(({ undoes }) => undoes))
  return (
    <>
      <Rows>
        {publications.map((publication) => (
          <Row
            key={publication.revision}
            publication={publication}
            isUndone={undone.has(publication.revision)}
            {...(publication === latest &&
              isUndoable(publication) && { onUndo: () => setUndoing(publication) })}
          />
        ))}
      </Rows>
      {undoing && <UndoPublication publication={undoing} onClose={() => setUndoing(undefined)} />}
    </>
  )
}

/** What takes something back is published anew from its draft instead; what stood from the start was nobody's to take. */
const isUndoable = ({ undoes, withdrawn }: PublicationItem) => undoes === undefined && !withdrawn

interface RowProps {
  readonly publication: PublicationItem
  readonly isUndone: boolean
  readonly onUndo?: () => void
}

function Row({ publication, isUndone, onUndo }: RowProps) {
  const { locale } = useTexts()
  const texts = useEditionsTexts().history
  const search = useSearch()
  const { title = publication.edition, revision, by, at, draft, undoes, withdrawn } = publication
  const state = undoes === undefined ? (isUndone || withdrawn) && texts.withdrawn : texts.takesBack(undoes)
  return (
    <li className={styles.row} data-publication={revision}>
      <div className={styles.what}>
        <p className={styles.title}>{title}</p>
        <p className={styles.quiet}>
          {texts.published(by, writeMoment(at, locale))} · {texts.revision(revision)}
        </p>
      </div>
      <p className={styles.state}>{state}</p>
      <div className={styles.actions}>
        {draft && (
          <Link
            href={hrefWith(`/editions/drafts/${draft}`, search, 'lasting')}
            aria-label={texts.draftName(title)}
          >
            {texts.draft}
          </Link>
        )}
        {onUndo && (
          <Button size="small" aria-label={texts.undoName(title)} onClick={onUndo}>
            {texts.undo}
          </Button>
        )}
      </div>
    </li>
  )
}
