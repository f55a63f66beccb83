import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { useOwnEntry } from '#tab/data/own-entries.ts'
import { usePlace } from '#tab/data/place.ts'
import { CalendarButton } from './calendar-button.tsx'

type Item = Pick<AgreementItem | TaskItem, 'id' | 'title' | 'deadline' | 'calledOff'>

interface Props {
  readonly item: Item
  readonly list: 'agreements' | 'tasks'
  /** The id that its deadline is known by: that of the agreement, of a task that only asks to sign one. */
  readonly known?: string | undefined
  /** It is signed or done: its deadline goes into nobody's calendar any more. */
  readonly settled: boolean
}

/** Puts the deadline of an agreement or a task into the person's calendar; nothing for one that has no day, or has passed. */
export function DeadlineButton({ item, list, known = item.id, settled }: Props) {
  const { today } = usePlace().me
  const entry = useOwnEntry('deadline', known)
  const { to } = item.deadline
  const off = item.calledOff === true || to === undefined
  if (!entry && (off || settled || to < today)) return null
  const target = {
    ...{ path: `/${list}/${encodeURIComponent(item.id)}`, title: item.title, deadline: true, off },
    ...{ inCalendar: entry !== undefined, movedSince: entry?.movedSince ?? false },
    entry: { part: 'deadline' as const, id: known },
  }
  return <CalendarButton target={target} removable />
}
