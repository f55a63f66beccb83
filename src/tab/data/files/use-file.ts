import { useEffect, useRef, useState } from 'react'
import { useApi } from '../api-client.ts'
import { readFile } from './read-file.ts'

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
      const file = await readFile(await api.file(path, signal), (bytes) => {
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
