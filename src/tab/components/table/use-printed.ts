import { useSyncExternalStore } from 'react'

const print = matchMedia('print')

/** Returns whether the page is being printed: then all of it is wanted, wherever the window stands. */
export function usePrinted(): boolean {
  return useSyncExternalStore(subscribe, () => print.matches)
}

function subscribe(changed: () => void) {
  print.addEventListener('change', changed)
  return () => print.removeEventListener('change', changed)
}
