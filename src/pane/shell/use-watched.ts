import { useLayoutEffect, useState } from 'preact/hooks'
import type { Watched } from '#pane/office/outlook.ts'

/** Returns what is watched, as it stands now. */
export function useWatched<T>({ current, subscribe }: Watched<T>): T {
  const [value, setValue] = useState<T>(() => current())
  useLayoutEffect(() => {
    const read = () => setValue(() => current())
    // It may have changed between the first drawing and now.
    read()
    return subscribe(read)
  }, [current, subscribe])
  return value
}
