import { useLayoutEffect, useRef } from 'react'

let kept: string | undefined

/**
 * Keeps the keyboard where it was when pressing a button moves its row to another group: the row's button is a new
 * element there, and the page would otherwise send the keyboard back to its top.
 */
export function useKeptFocus(item: string) {
  const button = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (kept !== item) return
    if (document.activeElement === document.body || document.activeElement === null)
      button.current?.focus({ preventScroll: true })
    if (document.activeElement !== button.current) kept = undefined
  })
  return {
    ref: (element: HTMLElement | null) => {
      button.current = element
    },
    keep: () => {
      kept = item
    },
  }
}
