import type { ListSpec } from '#domain/card-spec.ts'
import { type Day, isDay } from '#domain/day.ts'
import { municipality } from '#domain/municipality.ts'
import { foreign } from './foreign-text.ts'
import { formFrom, type SettingsForm } from './settings/form.ts'
import { decodeSpec, encodeSpec } from './spec-code.ts'

/** Which item a button is about, and on which municipality's card (four-digit code) it stands. */
interface AboutItem {
  readonly item: string
  readonly of?: string
}

/**
 * What a button of a card asks for. `spec` tells how to draw the card again that the button is on; morning cards are known
 * by their message, and have too many buttons for each to carry it.
 */
export type CardAction =
  | { readonly verb: 'choose-municipality'; readonly municipality: string }
  /** `form` is the choice that the preview above the button was made of. */
  | { readonly verb: 'subscribe-yes'; readonly form?: SettingsForm }
  | { readonly verb: 'subscribe-no' }
  | { readonly verb: 'show-preview' }
  /** `below` leaves the card that the button is on as it is. */
  | { readonly verb: 'show-settings'; readonly below?: true }
  | { readonly verb: 'save-settings'; readonly form: SettingsForm }
  | { readonly verb: 'pause-nudges'; readonly until?: string }
  | { readonly verb: 'resume-nudges' }
  | { readonly verb: 'leave-nudges' }
  | { readonly verb: 'show-closing-days' }
  | { readonly verb: 'save-closing-days'; readonly rules?: string; readonly days?: string }
  | (AboutItem & { readonly verb: 'fulfil' | 'reopen'; readonly spec?: ListSpec })
  | (AboutItem & { readonly verb: 'open-item' | 'assign-me' | 'unassign' | 'wake' })
  | { readonly verb: 'close-item'; readonly of?: string }
  | (AboutItem & { readonly verb: 'assign'; readonly person?: string })
  | (AboutItem & { readonly verb: 'snooze'; readonly until?: Day; readonly why?: string })
  | (AboutItem & { readonly verb: 'not-ours'; readonly reason?: string })
  | (AboutItem & { readonly verb: 'undo'; readonly change: string })
  /** Of the meeting itself, or of the last day of registering for it. */
  | {
      readonly verb: 'add-to-calendar' | 'remove-from-calendar'
      readonly event: string
      readonly part?: 'registration'
    }
  | (AboutItem & { readonly verb: 'add-deadline' | 'remove-deadline' })
  | { readonly verb: 'ask'; readonly q: string }
  /** `question` is one that was understood before, widened or narrowed; `encodeQuestion` wrote it. */
  | { readonly verb: 'refine'; readonly question: string }

export type Verb = CardAction['verb']

/** The id of the field in which a municipality is chosen; Teams adds its value to the data of the button. */
export const MUNICIPALITY_INPUT = 'municipality'

/** The ids of the fields about handling; Teams adds what was filled in to the data of the button. */
export const INPUTS = {
  person: 'person',
  offer: 'snooze-offer',
  day: 'snooze-day',
  why: 'snooze-why',
  reason: 'not-ours-reason',
} as const

const LONGEST_ID = 120
const LONGEST_WORDS = 2_000
const LONGEST_QUESTION = 300
const LONGEST_DAYS = 1_000
const LONGEST_CODE = 1_000

/** Returns an action as the verb and data of an Action.Execute. What comes from a field is left out. */
export function payloadOf(action: CardAction): { verb: Verb; data: Readonly<Record<string, string>> } {
  const { verb } = action
  switch (verb) {
    case 'fulfil':
    case 'reopen':
      return { verb, data: { ...itemData(action), ...(action.spec && { spec: encodeSpec(action.spec) }) } }
    case 'open-item':
    case 'assign-me':
    case 'unassign':
    case 'wake':
    case 'assign':
    case 'not-ours':
    case 'add-deadline':
    case 'remove-deadline':
      return { verb, data: itemData(action) }
    case 'close-item':
      return { verb, data: action.of === undefined ? {} : { of: action.of } }
    case 'snooze':
      return { verb, data: { ...itemData(action), ...(action.until && { [INPUTS.day]: action.until }) } }
    case 'undo':
      return { verb, data: { ...itemData(action), change: action.change } }
    case 'add-to-calendar':
    case 'remove-from-calendar':
      return { verb, data: { event: action.event, ...(action.part && { part: action.part }) } }
    case 'subscribe-yes':
      return { verb, data: action.form ? { ...action.form, chosen: 'yes' } : {} }
    case 'show-settings':
      return { verb, data: action.below ? { below: 'yes' } : {} }
    case 'ask':
      return { verb, data: { q: foreign(action.q, LONGEST_QUESTION) } }
    case 'refine':
      return { verb, data: { question: action.question } }
    default:
      return { verb, data: {} }
  }
}

const itemData = ({ item, of }: AboutItem) => ({ item, ...(of !== undefined && { of }) })

type Data = Readonly<Record<string, unknown>>

const PARSERS: Record<Verb, (data: Data) => CardAction | undefined> = {
  'choose-municipality': ({ [MUNICIPALITY_INPUT]: code }) =>
    typeof code === 'string' && municipality(code)
      ? { verb: 'choose-municipality', municipality: code }
      : undefined,
  'subscribe-yes': (data) => {
    if (data.chosen !== 'yes') return { verb: 'subscribe-yes' }
    const form = formFrom(data)
    // To begin with the defaults instead would be another yes than was given.
    return form && { verb: 'subscribe-yes', form }
  },
  'subscribe-no': () => ({ verb: 'subscribe-no' }),
  'show-preview': () => ({ verb: 'show-preview' }),
  'show-settings': ({ below }) => ({ verb: 'show-settings', ...(below === 'yes' && { below: true }) }),
  'save-settings': (data) => {
    const form = formFrom(data)
    return form && { verb: 'save-settings', form }
  },
  'pause-nudges': ({ until }) => ({ verb: 'pause-nudges', ...(isText(until, 10) && { until }) }),
  'resume-nudges': () => ({ verb: 'resume-nudges' }),
  'leave-nudges': () => ({ verb: 'leave-nudges' }),
  'show-closing-days': () => ({ verb: 'show-closing-days' }),
  'save-closing-days': ({ closingRules, closingDays }) => ({
    verb: 'save-closing-days',
    ...(isText(closingRules, 200) && { rules: closingRules }),
    ...(isText(closingDays, LONGEST_DAYS) && { days: closingDays }),
  }),
  fulfil: (data) => standingAction('fulfil', data),
  reopen: (data) => standingAction('reopen', data),
  'open-item': (data) => withItem(data, { verb: 'open-item' as const }),
  'close-item': (data) => ({ verb: 'close-item', ...ofData(data) }),
  'assign-me': (data) => withItem(data, { verb: 'assign-me' as const }),
  unassign: (data) => withItem(data, { verb: 'unassign' as const }),
  wake: (data) => withItem(data, { verb: 'wake' as const }),
  assign: (data) => {
    const { [INPUTS.person]: person } = data
    return withItem(data, { verb: 'assign' as const, ...(isText(person, LONGEST_ID) && { person }) })
  },
  snooze: snoozeAction,
  'not-ours': (data) => {
    const { [INPUTS.reason]: reason } = data
    return withItem(data, { verb: 'not-ours' as const, ...(isText(reason, LONGEST_WORDS) && { reason }) })
  },
  undo: (data) => {
    const { change } = data
    return isText(change, LONGEST_ID) ? withItem(data, { verb: 'undo' as const, change }) : undefined
  },
  'add-to-calendar': (data) => calendarAction('add-to-calendar', data),
  'remove-from-calendar': (data) => calendarAction('remove-from-calendar', data),
  'add-deadline': (data) => withItem(data, { verb: 'add-deadline' as const }),
  'remove-deadline': (data) => withItem(data, { verb: 'remove-deadline' as const }),
  ask: ({ q }) => (isText(q, LONGEST_QUESTION) ? { verb: 'ask', q } : undefined),
  refine: ({ question }) => (isText(question, LONGEST_CODE) ? { verb: 'refine', question } : undefined),
}

/**
 * Returns what the data of a pressed button asks for, or undefined when it is nothing that our buttons send. Anyone
 * in the conversation can send any data: lengths are limited, and an unreadable `spec` is left out.
 */
export function parseCardAction(verb: string, data: unknown): CardAction | undefined {
  if (!Object.hasOwn(PARSERS, verb)) return undefined
  const given = typeof data === 'object' && data !== null ? (data as Data) : {}
  return PARSERS[verb as Verb](given)
}

/** Returns the action together with the item that the data names, or undefined when they name none. */
function withItem<A extends object>({ item, of }: Data, action: A): (A & AboutItem) | undefined {
  if (!isText(item, LONGEST_ID)) return undefined
  return { ...action, item, ...ofData({ of }) }
}

const ofData = ({ of }: Data) => (typeof of === 'string' && municipality(of) ? { of } : {})

/** A day that was written in weighs more than the one on the list, which is always chosen. */
function snoozeAction(data: Data): CardAction | undefined {
  const { [INPUTS.why]: why } = data
  const until = [data[INPUTS.day], data[INPUTS.offer]].find((on) => isText(on, 10) && isDay(on))
  return withItem(data, {
    verb: 'snooze' as const,
    ...(typeof until === 'string' && isDay(until) && { until }),
    ...(isText(why, LONGEST_WORDS) && { why }),
  })
}

function calendarAction(
  verb: 'add-to-calendar' | 'remove-from-calendar',
  { event, part }: Data,
): CardAction | undefined {
  if (!isText(event, LONGEST_ID)) return undefined
  return { verb, event, ...(part === 'registration' && { part }) }
}

function standingAction(verb: 'fulfil' | 'reopen', data: Data): CardAction | undefined {
  const spec = decodeSpec(data.spec)
  return withItem(data, { verb, ...(spec && { spec }) })
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest
}
