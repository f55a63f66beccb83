import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Me, MunicipalityItem } from '#api/contract.ts'
import { useNotify } from '#tab/components/notices.tsx'
import { useApi } from '#tab/data/api-client.ts'
import { sayProblem } from '#tab/data/api-problem.ts'
import { meKey } from '#tab/data/queries.ts'
import { useTexts } from '#tab/texts/texts.ts'

/** Returns the choosing of a municipality, which the server remembers for the person. */
export function useChooseMunicipality(onChosen: () => void) {
  const api = useApi()
  const client = useQueryClient()
  const texts = useTexts()
  const notify = useNotify()
  return useMutation({
    networkMode: 'always',
    mutationFn: (municipality: MunicipalityItem) =>
      api.send<Me>('PUT', '/me/municipality', { municipality: municipality.code }),
    onSuccess: async (me) => {
      await client.cancelQueries({ queryKey: meKey })
      // All of the answer: what a person may do differs from one municipality to the next.
      client.setQueryData<Me>(meKey, me)
      onChosen()
    },
    onError: (error, { name }) =>
      notify({ kind: 'failed', text: texts.status.failed(name, sayProblem(error, texts)) }),
  })
}
