import type { CardSpec } from '#domain/card-spec.ts'
import { municipality } from '#domain/municipality.ts'
import { foreign } from './foreign-text.ts'
import { formFrom, type SettingsForm } from './settings/form.ts'
import { decodeSpec, encodeSpec } from './spec-code.ts'

/** What a button of a card asks for. `spec` tells how to draw the card again that the button is on. */
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
  | { readonly verb: 'fulfil'; readonly item: string; readonly spec?: CardSpec }
  | { readonly verb: 'reopen'; readonly item: string; readonly spec?: CardSpec }
  | { readonly verb: 'add-to-calendar'; readonly event: string }
  | { readonly verb: 'ask'; readonly q: string }

export type Verb = CardAction['verb']

/** The id of the field in which a municipality is chosen; Teams adds its value to the data of the button. */
export const MUNICIPALITY_INPUT = 'municipality'

const LONGEST_ID = 120
const LONGEST_QUESTION = 300
const LONGEST_DAYS = 1_000

/** Returns an action as the verb and data of an Action.Execute. What comes from a field is left out. */
export function payloadOf(action: CardAction): { verb: Verb; data: Readonly<Record<string, string>> } {
  const { verb } = action
  switch (verb) {
    case 'fulfil':
    case 'reopen':
      return { verb, data: { item: action.item, ...(action.spec && { spec: encodeSpec(action.spec) }) } }
    case 'add-to-calendar':
      return { verb, data: { event: action.event } }
    case 'subscribe-yes':
      return { verb, data: action.form ? { ...action.form, chosen: 'yes' } : {} }
    case 'show-settings':
      return { verb, data: action.below ? { below: 'yes' } : {} }
    case 'ask':
      return { verb, data: { q: foreign(action.q, LONGEST_QUESTION) } }
    default:
      return { verb, data: {} }
  }
}

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
  'add-to-calendar': ({ event }) =>
    isText(event, LONGEST_ID) ? { verb: 'add-to-calendar', event } : undefined,
  ask: ({ q }) => (isText(q, LONGEST_QUESTION) ? { verb: 'ask', q } : undefined),
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

function standingAction(verb: 'fulfil' | 'reopen', data: Data): CardAction | undefined {
  if (!isText(data.item, LONGEST_ID)) return undefined
  const spec = decodeSpec(data.spec)
  return { verb, item: data.item, ...(spec && { spec }) }
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest
}
