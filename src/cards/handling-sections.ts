import { dueOf, type Obligation } from '#domain/catalogue.ts'
import { addDays } from '#domain/day.ts'
import { isSnoozed } from '#domain/handling.ts'
import type { Language } from '#domain/language.ts'
import type { Person } from '#domain/person.ts'
import { latestSnooze } from '#domain/snooze.ts'
import { type SnoozeOffer, snoozeOffers } from '#domain/snooze-offers.ts'
import type { WorkingCalendar } from '#domain/working-days.ts'
import { LONGEST_REASON } from '#domain/written-reason.ts'
import type { CardContext } from './context.ts'
import { buttons, buttonsInside, execute, toggle } from './elements/button.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { choiceInput, dateInput, textInput } from './elements/input.ts'
import { line, run } from './elements/text.ts'
import { HANDLING_TEXTS } from './texts/handling.ts'
import { INPUTS } from './verbs.ts'
import { weekdayWords } from './wording/handlings.ts'

/** The members of a team who can be made responsible: those that are offered, and how many there are in all. */
export interface People {
  readonly offered: readonly Pick<Person, 'id' | 'name'>[]
  readonly all: number
}

export interface HandlingInput {
  readonly obligation: Obligation
  readonly context: CardContext
  readonly language: Language
  readonly people: People
  /** The municipality's own: an item rests until a working day. */
  readonly calendar: WorkingCalendar
  /** What each button says of the item and whose it is. */
  readonly about: { readonly item: string; readonly of?: string }
}

const SECTIONS = {
  responsible: 's-responsible',
  snooze: 's-snooze',
  notOurs: 's-not-ours',
} as const

/** Returns what else can be done about an open item: buttons, each of which unfolds its fields. */
export function handlingSections(input: HandlingInput): readonly Element[] {
  const { buttons: titles, shared } = HANDLING_TEXTS[input.language]
  return [
    ...buttons(
      [
        toggle(titles.responsible, [SECTIONS.responsible]),
        toggle(titles.snooze, [SECTIONS.snooze]),
        toggle(titles.notOurs, [SECTIONS.notOurs]),
      ],
      'medium',
    ),
    section(SECTIONS.responsible, responsible(input), shared),
    section(SECTIONS.snooze, rest(input), shared),
    section(SECTIONS.notOurs, notOurs(input), shared),
  ]
}

function section(id: string, items: readonly Element[], remark: string): Element {
  return container([...items, line([run(remark, { subtle: true, size: 'small' })])], {
    ...{ id, hidden: true, style: 'emphasis', spacing: 'medium' },
  })
}

function responsible({ obligation, context, language, people, about }: HandlingInput): readonly Element[] {
  const texts = HANDLING_TEXTS[language]
  const assigned = context.handlings.get(obligation.id)?.assignment?.to
  const { offered, all } = people
  const choices = offered.map(({ id, name }) => ({ title: name, value: id }))
  const chosen = offered.some(({ id }) => id === assigned?.id) ? assigned?.id : undefined
  return [
    ...(choices.length === 0
      ? [line([run(texts.noPeople, { subtle: true })], 'none')]
      : [
          choiceInput(INPUTS.person, texts.personLabel, choices, {
            ...{ filtered: true, placeholder: texts.personPlaceholder, value: chosen },
          }),
        ]),
    ...(all > offered.length ? [line([run(texts.someOf(offered.length, all), { size: 'small' })])] : []),
    ...buttonsInside([
      ...(choices.length === 0 ? [] : [execute(texts.buttons.assign, { verb: 'assign', ...about })]),
      execute(texts.buttons.assignMe, { verb: 'assign-me', ...about }),
      ...(assigned ? [execute(texts.buttons.unassign, { verb: 'unassign', ...about })] : []),
    ]),
  ]
}

function rest({ obligation, context, language, calendar, about }: HandlingInput): readonly Element[] {
  const texts = HANDLING_TEXTS[language]
  const { today } = context
  const wake = isSnoozed(context.handlings.get(obligation.id), today)
    ? buttonsInside([execute(texts.buttons.wake, { verb: 'wake', ...about })])
    : []
  const latest = latestSnooze(dueOf(obligation), today, calendar)
  const offers = latest === undefined ? [] : snoozeOffers(today, latest, calendar)
  const [first] = offers
  if (latest === undefined || !first) return [line([run(texts.noSnooze)], 'none'), ...wake]
  const title = ({ day, what }: SnoozeOffer) => `${texts.offers[what]}: ${weekdayWords(day, today, language)}`
  return [
    choiceInput(
      INPUTS.offer,
      texts.untilLabel,
      offers.map((offer) => ({ title: title(offer), value: offer.day })),
      { value: first.day },
    ),
    dateInput(INPUTS.day, texts.dateLabel, addDays(today, 1), latest),
    textInput(INPUTS.why, texts.whyLabel, texts.whyPlaceholder, LONGEST_REASON),
    line([run(texts.latest(weekdayWords(latest, today, language)), { subtle: true, size: 'small' })]),
    ...buttonsInside([execute(texts.buttons.confirmSnooze, { verb: 'snooze', ...about })]),
    ...wake,
  ]
}

function notOurs({ language, about }: HandlingInput): readonly Element[] {
  const texts = HANDLING_TEXTS[language]
  return [
    textInput(INPUTS.reason, texts.reasonLabel, texts.reasonPlaceholder, LONGEST_REASON),
    ...buttonsInside([execute(texts.buttons.confirmNotOurs, { verb: 'not-ours', ...about })]),
  ]
}
