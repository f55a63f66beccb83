import type { CalendarPart } from '#domain/calendar-subject.ts'
import type { Bilingual, Language } from '#domain/language.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import { buttonsInside, execute, openUrl } from '../elements/button.ts'
import { container } from '../elements/container.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'
import { foreign } from '../foreign-text.ts'
import { calendarTexts } from '../texts/calendar.ts'
import type { CalendarTrouble } from '../texts/texts.ts'
import { textsFor } from '../texts/texts-for.ts'
import type { CardAction } from '../verbs.ts'

/** Where something is with the calendar of the person who looks at the card. */
export type CalendarState =
  | 'none'
  /** By our record, and as it is now; `moved`: as it was before KOMBIT moved, changed or cancelled it. */
  | 'there'
  | 'moved'
  | 'added'
  | 'added-again'
  | 'already'
  | 'updated'
  /** Taken out again just now. */
  | 'removed'
  | {
      readonly problem: CalendarTrouble
      readonly why?: Bilingual
      /** It was to be taken out, not put in. */
      readonly removing?: true
    }

/** What a card says and offers of a meeting or a deadline and one's calendar. */
export interface CalendarInput {
  readonly part: CalendarPart
  readonly state: CalendarState
  readonly language: Language
  /** It can be put in: it is not called off, has a day, and the card may ask for it. */
  readonly offered: boolean
  /** It is not held, or has no day: an entry can only be taken out. */
  readonly off: boolean
  readonly adds: CardAction
  readonly removes: CardAction
  /** It is the first thing to do on the card. */
  readonly prominent?: true
}

/** A card is no list: the tab has the rest. */
const MOST_NAMED = 3

/** Returns the buttons that change the calendar: what is nearest, and what comes after all else. */
export function calendarButtons(input: CalendarInput): Record<'first' | 'last', readonly Element[]> {
  const { state, language, offered, off, adds, removes, part } = input
  const { buttons } = calendarTexts(part, language)
  const style = input.prominent ? ({ style: 'positive' } as const) : {}
  // Somebody may have been given the permission meanwhile.
  if (typeof state === 'object')
    return {
      first: [execute(textsFor(language).buttons.tryAgain, state.removing ? removes : adds)],
      last: [],
    }
  if (state === 'none' || state === 'removed') {
    const add = execute(buttons.add, adds, state === 'none' ? style : {})
    return { first: offered ? [add] : [], last: [] }
  }
  return {
    first: state === 'moved' && !off ? [execute(buttons.update, adds, style)] : [],
    last: [execute(buttons.remove, removes)],
  }
}

/** Returns what is said of the calendar: that it is there, what came of a press, or why nothing did and what to do. */
export function calendarLines(
  { part, state, language, off }: CalendarInput,
  links?: CalendarLinks,
): readonly Element[] {
  const texts = calendarTexts(part, language)
  if (state === 'none') return []
  if (state === 'moved' || (state === 'there' && off))
    return [
      container([line([run(off ? texts.offButThere : texts.movedSince, { bold: true })], 'none')], {
        style: 'warning',
        spacing: 'medium',
      }),
    ]
  const said = {
    there: texts.added,
    added: texts.nowAdded,
    'added-again': texts.addedAgain,
    already: texts.already,
    updated: texts.updated,
    removed: texts.removed,
  }
  if (typeof state === 'string')
    return [
      container([line([run(`✓ ${said[state]}`, { colour: 'good', bold: true })], 'none')], {
        style: 'good',
        spacing: 'medium',
      }),
    ]
  const ways = state.removing || !links ? [] : calendarWays(links, language)
  return [
    container(
      [
        line([run((state.removing ? texts.notRemoved : texts.problem)[state.problem])], 'none'),
        ...(state.why
          ? [line([run(foreign(state.why[language], 300), { subtle: true, size: 'small' })])]
          : []),
        ...(ways.length > 0 ? [line([run(texts.twoWays)])] : []),
        ...buttonsInside(ways),
      ],
      { style: 'warning', spacing: 'medium' },
    ),
  ]
}

/** Returns the line that tells what else was put right in the calendar by a press: the titles, as far as there is room. */
export function alsoLine(also: readonly string[] = [], language: Language): readonly Element[] {
  if (also.length === 0) return []
  const titles = also.slice(0, MOST_NAMED).map((title) => foreign(title, 100))
  const more = also.length > titles.length ? ', …' : ''
  return [line([run(`${textsFor(language).event.also}: ${titles.join(', ')}${more}`)])]
}

/** Returns the ways into a calendar that need nobody's permission. */
export function calendarWays(links: CalendarLinks, language: Language): readonly Element[] {
  const { buttons } = textsFor(language)
  return [...openUrl(buttons.outlook, links.outlook), ...openUrl(buttons.ics, links.ics)]
}
