import { useEffect, useRef, useState } from 'react'
import { useApi } from '#tab/data/api-client.ts'
import { readFile } from '#tab/data/files/read-file.ts'
import { saveFrom } from '#tab/data/files/save-file.ts'
import { usePlace } from '#tab/data/place.ts'
import { useTexts } from '#tab/texts/texts.ts'
import type { ItemList } from './item-queries.ts'

export type FileFormat = 'pdf' | 'csv'

/** How far the fetching of a file has come. */
export type FetchState =
  | { readonly kind: 'idle' | 'cancelled' }
  /** `bytes` are there; the server says beforehand how many there will be (`of`) where it knows. */
  | { readonly kind: 'fetching'; readonly bytes: number; readonly of: number | undefined }
  | { readonly kind: 'done'; readonly name: string; readonly url: string }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Returns the fetching of the evidence of an item as a file, and how to cancel it. The file is let go with the page. */
export function useEvidenceFile(list: ItemList, id: string) {
  const api = useApi()
  const { language } = useTexts()
  const { municipality } = usePlace()
  const [state, setState] = useState<FetchState>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)
  const kept = useRef<string>(undefined)
  useEffect(
    () => () => {
      running.current?.abort()
      letGo(kept)
    },
    [],
  )

  async function fetchFile(format: FileFormat) {
    running.current?.abort()
    letGo(kept)
    const fetching = new AbortController()
    running.current = fetching
    const { signal } = fetching
    const tell = (now: FetchState) => !signal.aborted && setState(now)
    tell({ kind: 'fetching', bytes: 0, of: undefined })
    try {
      const search = new URLSearchParams({ municipality: municipality.code, format, language })
      const answer = await api.file(`/${list}/${encodeURIComponent(id)}/evidence?${search}`, signal)
      const file = await readFile(answer, (bytes, of) => tell({ kind: 'fetching', bytes, of }))
      if (signal.aborted) return
      const url = URL.createObjectURL(file)
      kept.current = url
      const name = nameIn(answer) ?? `fristvagt-${municipality.code}.${format}`
      saveFrom(url, name)
      tell({ kind: 'done', name, url })
    } catch (error) {
      tell({ kind: 'failed', error })
    }
  }

  const cancel = () => {
    running.current?.abort()
    setState({ kind: 'cancelled' })
  }
  return { state, fetchFile, cancel }
}

function letGo(kept: { current: string | undefined }): void {
  if (kept.current !== undefined) URL.revokeObjectURL(kept.current)
  kept.current = undefined
}

function nameIn(answer: Response): string | undefined {
  return /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
}
