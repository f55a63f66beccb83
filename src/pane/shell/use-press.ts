import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

export type Press<T> =
  | { readonly step: 'idle' | 'busy' }
  | { readonly step: 'done'; readonly answer: T }
  | { readonly step: 'failed'; readonly error: unknown }

/** Returns what came of a press, and how to press: while one is under way another does nothing. */
export function usePress<T>(deed: () => Promise<T>): readonly [Press<T>, () => void] {
  const [press, setPress] = useState<Press<T>>({ step: 'idle' })
  const under = useRef({ way: false, gone: false })
  useEffect(
    () => () => {
      under.current.gone = true
    },
    [],
  )
  const run = useCallback(async () => {
    if (under.current.way) return
    under.current.way = true
    setPress({ step: 'busy' })
    const result = await deed().then(
      (answer): Press<T> => ({ step: 'done', answer }),
      (error: unknown): Press<T> => ({ step: 'failed', error }),
    )
    under.current.way = false
    if (!under.current.gone) setPress(result)
  }, [deed])
  return [press, () => void run()]
}
