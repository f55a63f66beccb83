import type { KnownItem } from '#api/contract.ts'
import type { PaneTexts } from '#pane/texts/texts.ts'
import { meetingHours } from '#tab/features/meetings/meeting-time.ts'
import { writeDay } from '#tab/time/written-day.ts'

type Standing = NonNullable<KnownItem['standing']>
type Nudge = NonNullable<KnownItem['nudge']>

/** Returns how the municipality stands to an item, and who says so as of when: "Ikke underskrevet", "KOMBIT pr. 1.12.2025". */
export function standingWords(standing: Standing, texts: PaneTexts): { word: string; source?: string } {
  const { asOf, source, state } = standing
  const word = state === 'not-ours' ? texts.status.notOurs : texts.status[state]
  if (state === 'unknown') return { word, source: texts.status.unknownWhy }
  if (asOf === undefined || source === undefined) return { word }
  const day = writeDay(asOf, texts.locale, 'number')
  return { word, source: source === 'kombit' ? texts.source.kombit(day) : texts.read.known.ours(day) }
}

/** Returns whether and where somebody will be reminded: "Påmindes man. 8. dec. i Digitalisering › Frister". */
export function nudgeWords({ channels, next, state }: Nudge, today: string, texts: PaneTexts): string {
  const day = next === undefined ? undefined : writeDay(next, texts.locale, 'short', today)
  const where = channels.length === 0 ? undefined : new Intl.ListFormat(texts.locale).format(channels)
  return texts.read.known.nudge(state, day, where)
}

/** Returns what mail or catalogue says of one thing: a day or a time as people write them, words as they are; and that it says nothing. */
export function writtenValue(value: string, today: string, texts: PaneTexts): string {
  if (value === '') return texts.read.known.differs.none
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?$/.exec(value) ?? []
  if (day === undefined) return value
  const written = writeDay(day, texts.locale, 'short', today)
  return hour === undefined ? written : texts.time.at(written, meetingHours({ start: value }, texts))
}
