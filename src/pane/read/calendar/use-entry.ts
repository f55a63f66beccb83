import { useCallback, useRef } from 'preact/hooks'
import type { CalendarAnswer } from '#api/contract.ts'
import { usePane } from '#pane/shell/pane-context.ts'
import { usePress } from '#pane/shell/use-press.ts'

/**
 * Returns what came of adding something to the person's calendar, and how to add it; `path` is where it is in the API.
 * Microsoft's challenge is met by a token that answers it: without one the same refusal would come again.
 */
export function useEntry(path: string) {
  const { api, outlook } = usePane()
  const last = useRef<CalendarAnswer>(undefined)
  const add = useCallback(async () => {
    const { claims, outcome } = last.current ?? {}
    if (outcome?.startsWith('needs-')) await outlook.token({ renew: true, claims })
    last.current = await api.post<CalendarAnswer>(`${path}/calendar-entry`)
    return last.current
  }, [api, outlook, path])
  return usePress(add)
}

const DONE = ['added', 'added-again', 'already', 'updated', 'removed'] as const

/** Returns whether the calendar is as the person wanted it. */
export const isDone = (outcome: CalendarAnswer['outcome']): outcome is (typeof DONE)[number] =>
  DONE.some((done) => done === outcome)
