import type { ChangeLine, DigestChanges } from '#domain/card-spec.ts'
import { dueOf } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import { type Deadline, isDecided } from '#domain/deadline.ts'
import { meetingDay } from '#domain/event-days.ts'
import type { Language } from '#domain/language.ts'
import type { CardContext } from '../context.ts'
import { container } from '../elements/container.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'
import { dateWords, formatDay } from '../wording/days.ts'
import { eventTime } from '../wording/times.ts'
import { namedItem } from './named-item.ts'

interface ChangeTexts {
  readonly heading: string
  readonly kinds: Record<ChangeLine['change'], string>
  moved(from: string, to: string): string
  movedTo(to: string): string
  was(day: string): string
  readonly undecided: string
  more(count: number): string
}

const TEXTS: Record<Language, ChangeTexts> = {
  da: {
    heading: 'Nyt fra KOMBIT',
    kinds: { new: 'Ny', moved: 'Flyttet', decided: 'Frist fastsat', 'called-off': 'Aflyst' },
    moved: (from, to) => `fra ${from} til ${to}`,
    movedTo: (to) => `til ${to}`,
    was: (day) => `skulle have været ${day}`,
    undecided: 'uden dato endnu',
    more: (count) => `Og ${count} ${count === 1 ? 'ændring' : 'ændringer'} mere.`,
  },
  en: {
    heading: 'New from KOMBIT',
    kinds: { new: 'New', moved: 'Moved', decided: 'Deadline set', 'called-off': 'Called off' },
    moved: (from, to) => `from ${from} to ${to}`,
    movedTo: (to) => `to ${to}`,
    was: (day) => `would have been ${day}`,
    undecided: 'no date yet',
    more: (count) => `And ${count} more ${count === 1 ? 'change' : 'changes'}.`,
  },
}

const SHOWN_ITEMS = 5

/** Returns the changes as they are drawn: the first that are still in the catalogue, and how many more there are. */
export function shownChanges(
  { edition, items, more = 0 }: DigestChanges,
  context: CardContext,
): DigestChanges {
  const known = items.filter(({ item }) => namedItem(item, context) !== undefined)
  const left = more + Math.max(0, known.length - SHOWN_ITEMS)
  return { edition, items: known.slice(0, SHOWN_ITEMS), ...(left > 0 && { more: left }) }
}

/** Returns what an edition has changed, a line an item. */
export function changesSection(
  { items, more = 0 }: DigestChanges,
  context: CardContext,
  language: Language,
): Element {
  const texts = TEXTS[language]
  return container(
    [
      line([run(texts.heading, { bold: true })], 'none'),
      ...items.flatMap((change) => changeLine(change, context, language)),
      ...(more > 0 ? [line([run(texts.more(more), { subtle: true, size: 'small' })])] : []),
    ],
    { style: 'emphasis', spacing: 'large' },
  )
}

function changeLine(change: ChangeLine, context: CardContext, language: Language): readonly Element[] {
  const name = namedItem(change.item, context)
  if (name === undefined) return []
  const colour = change.change === 'moved' || change.change === 'called-off' ? 'warning' : 'accent'
  return [
    line([
      run(TEXTS[language].kinds[change.change], { colour, bold: true, size: 'small' }),
      run(` · ${name}`, { size: 'small' }),
      run(` – ${whenWords(change, context, language)}`, { subtle: true, size: 'small' }),
    ]),
  ]
}

function whenWords({ item, change, from }: ChangeLine, context: CardContext, language: Language): string {
  const texts = TEXTS[language]
  const to = newWords(item, from, context, language)
  if (change === 'called-off') return texts.was(to)
  if (change !== 'moved') return to
  return from === undefined ? texts.movedTo(to) : texts.moved(dateWords(from, context.today, language), to)
}

/** A meeting that stays on its day has moved to another hour: only that says what is new. */
function newWords(item: string, from: Day | undefined, context: CardContext, language: Language): string {
  const { catalogue, today } = context
  const event = catalogue.events.get(item)
  if (event)
    return from === meetingDay(event).to
      ? eventTime(event, language)
      : dateWords(meetingDay(event).to, today, language)
  const obligation = catalogue.obligations.get(item)
  return obligation ? deadlineWords(dueOf(obligation), today, language) : TEXTS[language].undecided
}

function deadlineWords(deadline: Deadline, today: Day, language: Language): string {
  if (!isDecided(deadline)) return TEXTS[language].undecided
  const last = dateWords(deadline.to, today, language)
  return deadline.kind === 'day' ? last : `${formatDay(deadline.from, language, 'short')} – ${last}`
}
