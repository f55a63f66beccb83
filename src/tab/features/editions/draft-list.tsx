import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { DraftSummaryItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { NoRows, Rows } from './block.tsx'
import { Confirm } from './confirm.tsx'
import { draftPath } from './edition-queries.ts'
import styles from './edition-row.module.css'
import { useEditionsTexts } from './editions-texts.ts'
import { writeMoment } from './write-moment.ts'

/** The drafts that wait for somebody. */
export function DraftList({ drafts }: { drafts: readonly DraftSummaryItem[] }) {
  const texts = useEditionsTexts().drafts
  const [leaving, setLeaving] = useState<DraftSummaryItem>()
  const { mutate } = useDiscard()
  if (drafts.length === 0) return <NoRows>{texts.none}</NoRows>
  return (
    <>
      <Rows>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} onDiscard={() => setLeaving(draft)} />
        ))}
      </Rows>
      {leaving && (
        <Confirm
          title={texts.discardTitle}
          yes={texts.discard}
          no={texts.keep}
          onYes={() => {
            setLeaving(undefined)
            mutate(leaving)
          }}
          onNo={() => setLeaving(undefined)}
        >
          <p>{texts.discardText(leaving.edition.title)}</p>
        </Confirm>
      )}
    </>
  )
}

function DraftRow({ draft, onDiscard }: { draft: DraftSummaryItem; onDiscard: () => void }) {
  const { locale } = useTexts()
  const texts = useEditionsTexts().drafts
  const search = useSearch()
  const { imported, changed, edition, problemsOpen } = draft
  const when = (moment: string) => writeMoment(moment, locale)
  return (
    <li className={styles.row} data-item={draft.id}>
      <div className={styles.what}>
        <Link href={hrefWith(`/editions/drafts/${draft.id}`, search, 'lasting')} className={styles.title}>
          {edition.title}
        </Link>
        <p className={styles.quiet}>{draft.name}</p>
        <p className={styles.quiet}>
          {draft.version > 1
            ? texts.changed(changed.by, when(changed.at))
            : (draft.suggestion ? texts.suggested : texts.read)(imported.by, when(imported.at))}
        </p>
      </div>
      <p className={styles.state} data-ready={problemsOpen === 0}>
        {problemsOpen === 0 ? texts.ready : texts.open(problemsOpen)}
      </p>
      <div className={styles.actions}>
        <Button size="small" aria-label={texts.discardName(edition.title)} onClick={onDiscard}>
          {texts.discard}
        </Button>
      </div>
    </li>
  )
}

function useDiscard() {
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const texts = useTexts()
  const words = useEditionsTexts().drafts
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id, version }: DraftSummaryItem) =>
      api.send<DraftSummaryItem>('DELETE', `${draftPath(id)}?version=${version}`),
    onSuccess: ({ edition }) => notify({ kind: 'done', text: words.discarded(edition.title) }),
    onError: (error) => notify({ kind: 'failed', text: words.failed(sayProblem(error, texts)) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['drafts'] }),
  })
}
