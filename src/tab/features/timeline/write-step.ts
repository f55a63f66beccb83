import type { DeadlineItem } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'
import { relativeDay } from '#tab/time/written-day.ts'
import { type WrittenDeadline, writeDeadline } from '#tab/time/written-deadline.ts'

/**
 * Returns the days of a step in words, how far off its first day is, and what the source wrote: a step presses nobody,
 * so that it is over or running is said without alarm.
 */
export function writeStep(when: DeadlineItem, today: string, texts: Texts): WrittenDeadline {
  const written = writeDeadline(when, today, 'settled', texts)
  const words = when.raw === '' || when.raw === written.when ? {} : { words: texts.time.quote(when.raw) }
  return { ...written, ...words, distance: distanceOf(when, today, texts) }
}

function distanceOf(
  { from = '', to = '' }: DeadlineItem,
  today: string,
  { timeline, locale }: Texts,
): string {
  if (to < today) return timeline.past
  return from < today ? timeline.running : relativeDay(today, from, locale)
}
