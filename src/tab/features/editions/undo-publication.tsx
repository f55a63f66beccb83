import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PublicationChangesItem, PublicationItem } from '#api/contract.ts'
import { Loaded } from '#tab/components/loaded.tsx'
import { useNotify } from '#tab/components/notices.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { AudienceFacts } from './audience-facts.tsx'
import { Confirm } from './confirm.tsx'
import { usePublicationChanges } from './edition-queries.ts'
import { usePublishTexts } from './publish-texts.ts'

interface Props {
  readonly publication: PublicationItem
  readonly onClose: () => void
}

/** Asks whether the latest publication is to be taken back, and says what comes back with it. */
export function UndoPublication({ publication, onClose }: Props) {
  const texts = usePublishTexts().undo
  const changes = usePublicationChanges(publication.revision)
  const { mutate, isPending } = useUndo(onClose)
  const title = publication.title ?? publication.edition
  return (
    <Confirm
      title={texts.title}
      yes={isPending ? texts.busy : texts.yes}
      no={texts.no}
      busy={isPending || !changes.data}
      onYes={() => mutate(publication)}
      onNo={onClose}
    >
      <Loaded query={changes} shape={<p role="status">{texts.looking}</p>}>
        {(found) => <WhatComesBack title={title} changes={found} />}
      </Loaded>
    </Confirm>
  )
}

function WhatComesBack({ title, changes }: { title: string; changes: PublicationChangesItem }) {
  const texts = usePublishTexts().undo
  return (
    <>
      <p>{changes.restores ? texts.restores(title) : texts.withdraws(title)}</p>
      <p>{texts.count(changes.items.length)}</p>
      <AudienceFacts audience={changes.audience} />
      <p>{texts.told}</p>
    </>
  )
}

function useUndo(onDone: () => void) {
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const texts = useTexts()
  const words = usePublishTexts().undo
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ revision }: PublicationItem) =>
      api.send<PublicationItem>('POST', `/publications/${revision}/undo`),
    onSuccess: (_, { title, edition }) => {
      notify({ kind: 'done', text: words.done(title ?? edition) })
      onDone()
    },
    onError: (error) => {
      notify({ kind: 'failed', text: words.failed(sayProblem(error, texts)) })
      onDone()
    },
    // What stands has changed for every page.
    onSettled: () => client.invalidateQueries(),
  })
}
