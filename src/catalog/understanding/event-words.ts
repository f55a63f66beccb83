import type { EventKind } from '#domain/edition.ts'

/** Damaged, "møde" is "mgde", "mode", "made" and "mede". */
const MEETING = 'm(?:ø|oe|o|g|a|e|0)de'
const EVENT = new RegExp(
  String.raw`(?<![\p{L}-])(?:[\p{L}\d]{1,20}-){0,2}(?:\p{L}{0,20}${MEETING}(?:t|r|rne)?|webinar(?:et|er)?|demonstration(?:en)?|kursus|konference(?:n)?|seminar(?:et)?|workshop(?:pen)?|temadag(?:en)?|netværksdag(?:en)?|spørgetime(?:n)?|gå-hjem-\p{L}+)(?![\p{L}])`,
  'iu',
)
const EVENT_EACH = new RegExp(EVENT.source, 'giu')
const LONGEST = 4000

/** Returns whether a text speaks of a meeting. */
export const namesEvent = (text: string) => EVENT.test(text.slice(0, LONGEST))

/** Returns where the last word for a meeting begins before a place in a text. */
export function lastEventWord(text: string, before: number): number | undefined {
  const from = Math.max(0, before - LONGEST)
  const found = [...text.slice(from, before).matchAll(EVENT_EACH)].at(-1)
  return found === undefined ? undefined : from + found.index
}

/** Returns what kind of meeting a title speaks of; undefined where it does not tell. */
export function eventKind(title: string): EventKind | undefined {
  if (/webinar/i.test(title)) return 'webinar'
  if (new RegExp(`dialog${MEETING}`, 'i').test(title)) return 'dialogue-meeting'
  return undefined
}

/** The words of the kinds in ids, as KOMBIT says them. */
export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  'dialogue-meeting': 'dialogmoede',
  webinar: 'webinar',
  meeting: 'moede',
}
