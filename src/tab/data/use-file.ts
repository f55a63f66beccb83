import { useEffect, useRef, useState } from 'react'
import { useApi } from './api-client.ts'

const KEPT_MS = 60_000

/** How far the fetching of a file has come, in bytes. */
export type FileState =
  | { readonly kind: 'idle' | 'cancelled' | 'done' }
  | { readonly kind: 'fetching'; readonly bytes: number }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Returns the fetching of a file from a path of the API, and how to cancel it; leaving the page does. */
export function useFile() {
  const api = useApi()
  const [state, setState] = useState<FileState>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  function begin(): AbortController {
    running.current?.abort()
    const begun = new AbortController()
    running.current = begun
    return begun
  }

  /** Returns the file; undefined when it was cancelled or failed, which the state tells. */
  async function fetchFile(path: string): Promise<Blob | undefined> {
    const { signal } = begin()
    setState({ kind: 'fetching', bytes: 0 })
    try {
      const file = await read(await api.file(path, signal), (bytes) => {
        if (!signal.aborted) setState({ kind: 'fetching', bytes })
      })
      if (signal.aborted) return undefined
      setState({ kind: 'done' })
      return file
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'failed', error })
      return undefined
    }
  }

  function cancel(): void {
    running.current?.abort()
    setState({ kind: 'cancelled' })
  }
  return { state, fetchFile, cancel }
}

async function read(answer: Response, tell: (bytes: number) => void): Promise<Blob> {
  const reader = answer.body?.getReader()
  const parts: BlobPart[] = []
  let bytes = 0
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    parts.push(part.value)
    bytes += part.value.length
    tell(bytes)
  }
  return new Blob(parts, { type: answer.headers.get('content-type') ?? '' })
}

/** Has the browser save a file: a frame lets a page save what it has itself, where it would not let it leave for it. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name })
  link.click()
  // A browser may begin to read it only once this is done.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
