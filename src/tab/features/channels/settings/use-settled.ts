import { useEffect, useState } from 'react'

const PAUSE_MS = 250

/** Returns a value once it has stood still for a moment: nobody is asked about each letter that is typed. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
