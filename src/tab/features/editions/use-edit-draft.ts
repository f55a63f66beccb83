import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftEdit, DraftSummaryItem } from '#api/contract.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { ApiProblem, sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import { withEdit } from './draft-edit.ts'
import type { Draft } from './draft-fields.ts'
import { useDraftTexts } from './draft-texts.ts'
import { draftKey, draftPath } from './edition-queries.ts'
import { sayFaults } from './say-faults.ts'

/** Somebody else changed the draft meanwhile: what stands now, and what was to be done. */
export interface Conflict {
  readonly now: DraftSummaryItem
  readonly edit: DraftEdit | 'undo'
}

/**
 * Returns the editing of a draft: shown at once, made at the server one after another, and taken back with the reason where
 * it is refused. What somebody else did meanwhile is told, and shown, before it is asked for again.
 */
export function useEditDraft(id: string) {
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const texts = useTexts()
  const words = useDraftTexts()
  const [conflict, setConflict] = useState<Conflict>()
  const key = draftKey(id)
  const { mutate, isPending } = useMutation({
    mutationKey: ['draft-edit', id],
    // One after another: each says which version it has seen, and the one before it makes that.
    scope: { id: `draft-${id}` },
    networkMode: 'always',
    mutationFn: (edit: DraftEdit | 'undo') => {
      const version = client.getQueryData<Draft>(key)?.version
      return edit === 'undo'
        ? api.send<DraftSummaryItem>('POST', `${draftPath(id)}/undo`, { version })
        : api.send<DraftSummaryItem>('POST', `${draftPath(id)}/edits`, { version, edit })
    },
    onSuccess: ({ version, problemsOpen, state }) =>
      client.setQueryData<Draft>(key, (draft) => draft && { ...draft, version, problemsOpen, state }),
    onError: (error, edit) => {
      const now = error instanceof ApiProblem ? error.problem.now : undefined
      if (now?.state === 'open') setConflict({ now, edit })
      else
        notify({
          kind: 'failed',
          text: words.notSaved(sayFaults(error, words) ?? sayProblem(error, texts)),
        })
    },
    onSettled: (_, error) => settle(client, id, error !== null),
  })
  const make = (edit: DraftEdit | 'undo') => {
    setConflict(undefined)
    void client.cancelQueries({ queryKey: key })
    if (edit !== 'undo') client.setQueryData<Draft>(key, (draft) => draft && withEdit(draft, edit))
    mutate(edit)
  }
  return { make, isPending, conflict, leave: () => setConflict(undefined) }
}

/** What stands is fetched when nothing more is on its way, and at once where something was refused. */
async function settle(client: QueryClient, id: string, failed: boolean): Promise<void> {
  if (!failed && client.isMutating({ mutationKey: ['draft-edit', id] }) > 1) return
  await client.invalidateQueries({ queryKey: ['drafts'] })
}
