import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { holdWayBack } from '#tab/components/way-back.ts'

/** A way out of the page that waits for an answer. */
interface Asked {
  readonly leave: () => void
}

/**
 * Holds back whoever would leave the page while `isDirty`: a link, the browser's way back, and closing the window, of
 * which the browser asks itself. Returns the way out that waits for an answer, and the answer to stay.
 */
export function useLeaveGuard(isDirty: boolean): { asked: Asked | undefined; stay: () => void } {
  const [asked, setAsked] = useState<Asked>()
  const [, navigate] = useLocation()
  const go = useRef(navigate)
  go.current = navigate
  useEffect(() => {
    if (!isDirty) return setAsked(undefined)
    const here = window.location.href
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (link.origin !== window.location.origin || link.hash !== '') return
      event.preventDefault()
      event.stopPropagation()
      const path = link.pathname.replace(/^\/tab(?=\/|$)/, '') || '/'
      setAsked({ leave: () => go.current(path + link.search) })
    }
    const onBack = (event: PopStateEvent) => {
      event.stopImmediatePropagation()
      window.history.pushState(null, '', here)
      setAsked({ leave: () => window.history.back() })
    }
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    document.addEventListener('click', onClick, true)
    const letGo = holdWayBack(onBack)
    window.addEventListener('beforeunload', onClose)
    return () => {
      document.removeEventListener('click', onClick, true)
      letGo()
      window.removeEventListener('beforeunload', onClose)
    }
  }, [isDirty])
  return { asked, stay: () => setAsked(undefined) }
}
