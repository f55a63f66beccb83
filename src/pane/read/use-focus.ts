import { useEffect, useRef } from 'preact/hooks'

/** Returns the reference of an element that takes the focus when it appears, so that what it says is read out. */
export function useFocus<E extends HTMLElement>(wanted = true) {
  const ref = useRef<E>(null)
  useEffect(() => {
    if (wanted) ref.current?.focus()
  }, [wanted])
  return ref
}
