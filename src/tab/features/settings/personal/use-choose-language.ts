import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Me } from '#api/contract.ts'
import { useApi } from '#tab/data/api-client.ts'
import { meKey } from '#tab/data/queries.ts'
import { textsOf } from '#tab/texts/choose-language.ts'

/** A language, or that which Teams or the browser says. */
export type LanguageChoiceValue = 'host' | 'da' | 'en'

/** Returns the choosing of a language, which the server keeps for the person; the page speaks it once it has been kept. */
export function useChooseLanguage() {
  const api = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['language'],
    networkMode: 'always',
    mutationFn: async (chosen: LanguageChoiceValue) => {
      const me = await api.send<Me>('PUT', '/me/language', { language: chosen === 'host' ? null : chosen })
      // Fetched before it is shown, or the page would be taken away meanwhile; out of reach, it stays as it is.
      if (me.language) await textsOf(me.language).catch(() => undefined)
      return me
    },
    onSuccess: async (me) => {
      await client.cancelQueries({ queryKey: meKey })
      client.setQueryData<Me>(meKey, me)
    },
  })
}
