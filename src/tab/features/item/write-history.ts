import type { DeadlineItem, ItemHistoryEntry } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'
import { writeDay } from '#tab/time/written-day.ts'
import { writeDeadline } from '#tab/time/written-deadline.ts'
import type { ItemTexts } from './item-texts.ts'
import { clockWords } from './moment-words.ts'

/** One thing that happened, in words: what, and below it who, when by the clock, where, or which edition said so. */
export interface WrittenEvent {
  readonly what: string
  readonly more: readonly string[]
}

interface Reader {
  readonly type: 'agreement' | 'task'
  readonly today: string
  /** Whether the names are shown: then one that is not there was removed. */
  readonly named: boolean
}

/** Returns an entry of an item's history in words. What people wrote is quoted. */
export function writeEvent(
  entry: ItemHistoryEntry,
  reader: Reader,
  words: ItemTexts,
  texts: Texts,
): WrittenEvent {
  if (entry.kind !== 'recorded' && entry.kind !== 'handled')
    return { what: editionWords(entry, reader.today, words, texts), more: sourceWords(entry, words, texts) }
  const what =
    entry.kind === 'recorded'
      ? words.history.recorded[entry.state ?? 'withdrawn'][reader.type]
      : handledWords(entry, words, texts)
  return {
    what: entry.undone ? words.history.undone(what) : what,
    more: [
      ...(entry.why === undefined ? [] : [texts.time.quote(entry.why)]),
      whoWords(entry, reader, words, texts),
    ].filter((part) => part !== ''),
  }
}

function editionWords(
  { kind, deadline, from, list }: ItemHistoryEntry,
  today: string,
  { history }: ItemTexts,
  texts: Texts,
): string {
  const day = (of: DeadlineItem | undefined) => (of ? dueWords(of, today, texts) : '')
  if (kind === 'moved') return history.moved(day(from), day(deadline))
  if (kind === 'decided') return history.decided(day(deadline))
  if (kind === 'back') return history.back(day(deadline))
  if (kind === 'called-off') return history.calledOff
  if (kind === 'listed' && list)
    return `${history.listed(list.signed, list.missing)} ${history.ownListed[list.own ?? 'unnamed']}`
  return history.firstSeen(day(deadline))
}

/** A deadline with its week; the words of the source where they are not a plain day. */
function dueWords(deadline: DeadlineItem, today: string, texts: Texts): string {
  const { when, week, words } = writeDeadline(deadline, today, 'settled', texts)
  return [week ? `${when} (${week})` : when, words].filter(Boolean).join(' ')
}

function sourceWords({ edition, list }: ItemHistoryEntry, { history }: ItemTexts, texts: Texts): string[] {
  const source = edition ? [edition.source[texts.language]] : []
  return list ? [...source, history.listOf(writeDay(list.asOf, texts.locale, 'number'))] : source
}

function handledWords({ did, to, until }: ItemHistoryEntry, { history }: ItemTexts, texts: Texts): string {
  if (did === 'snoozed') return history.snoozed(until ? writeDay(until, texts.locale, 'long') : '')
  if (did === 'assigned') return history.assigned(to)
  return did === 'woken' ? history.woken : history.unassigned
}

function whoWords(
  { by, at, place, via }: ItemHistoryEntry,
  { named }: Reader,
  { history }: ItemTexts,
  { locale }: Texts,
): string {
  const clock = at === undefined ? [] : [history.at(clockWords(at, locale))]
  if (!named) return clock.join()
  const where = place ?? (via === undefined ? undefined : (history.vias[via] ?? via))
  return [by ?? history.nobody, ...clock, ...(where === undefined ? [] : [where])].join(' · ')
}
