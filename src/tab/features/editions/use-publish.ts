import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import type { PublicationItem } from '#api/contract.ts'
import { hrefWith } from '#tab/components/address.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { ApiProblem, sayProblem } from '#tab/data/api-problem.ts'
import { useTexts } from '#tab/texts/texts.ts'
import type { Draft } from './draft-fields.ts'
import { draftPath } from './edition-queries.ts'
import { usePublishTexts } from './publish-texts.ts'

type Published = PublicationItem & { readonly outcome: 'published' | 'unchanged' }

/**
 * Returns the publishing of a draft, against the revision that it was compared with; afterwards the list says that it was.
 * `meanwhile` is what somebody else has published since.
 */
export function usePublish({ id, version, content }: Draft, onEnd: () => void) {
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const texts = useTexts()
  const words = usePublishTexts().publish
  const search = useSearch()
  const [, navigate] = useLocation()
  const { mutate, isPending, error, reset } = useMutation({
    networkMode: 'always',
    mutationFn: (revision: number) =>
      api.send<Published>('POST', `${draftPath(id)}/publish`, { version, revision }),
    onSuccess: async ({ outcome }) => {
      const say = outcome === 'published' ? words.done : words.unchanged
      notify({ kind: 'done', text: say(content.title) })
      onEnd()
      navigate(hrefWith('/editions', search, 'lasting'))
    },
    onError: (failure) => {
      onEnd()
      if (publishedSince(failure) === undefined)
        notify({ kind: 'failed', text: words.failed(sayProblem(failure, texts)) })
    },
    // What is published has changed for every page.
    onSettled: () => client.invalidateQueries(),
  })
  return { run: mutate, isPending, meanwhile: publishedSince(error), reset }
}

const publishedSince = (error: unknown) =>
  error instanceof ApiProblem && error.code === 'published-meanwhile' ? error.problem.published : undefined
