import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, use, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { ApiContext, apiClient } from '#tab/data/api-client.ts'
import { meKey, useMe } from '#tab/data/queries.ts'
import { useHost } from '#tab/host/host-context.ts'
import { loadedTexts, textsOf } from '#tab/texts/choose-language.ts'
import { type Language, type Texts, TextsContext } from '#tab/texts/texts.ts'

interface Props {
  /** In the language of the address, or of the host. */
  readonly first: Texts
  /** The address names it: nothing else counts. */
  readonly isAsked: boolean
  readonly children: ReactNode
}

/** Speaks the language that the person has chosen, from the moment that the server tells it; until then, and else, the first. */
export function Spoken({ first, isAsked, children }: Props) {
  const host = useHost()
  const client = useQueryClient()
  const { data: me } = useMe()
  const wanted = (isAsked ? undefined : me?.language) ?? first.language
  const texts = loadedTexts(wanted) ?? use(orElse(wanted, first))
  const { language } = texts
  const api = useMemo(() => apiClient(host, language), [host, language])
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const spoken = useRef(language)
  useEffect(() => {
    if (spoken.current === language) return
    spoken.current = language
    // What the server has put into words it puts into others.
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
  }, [client, language])
  return (
    <TextsContext value={texts}>
      <ApiContext value={api}>{children}</ApiContext>
    </TextsContext>
  )
}

const loading = new Map<Language, Promise<Texts>>()

/** Out of reach, the page goes on in the language that it has. */
function orElse(language: Language, first: Texts): Promise<Texts> {
  const known = loading.get(language) ?? textsOf(language).catch(() => first)
  loading.set(language, known)
  return known
}
