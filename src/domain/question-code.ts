import { type Day, isDay } from './day.ts'
import { KKR_NAMES, municipality } from './municipality.ts'
import {
  type Filters,
  INTENTS,
  type Intent,
  STATUSES,
  type StatusFilter,
  type Understanding,
} from './question.ts'

/*
 * A question as it was understood rides in buttons, and in the addresses of lists:
 *   ask=list_agreements&status=unsigned&solution=flis%2Csapa&in=da
 */
const LONGEST_CODE = 1_000
const MOST_VALUES = 100
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,60}$/u

/** Returns what was understood of a question as a short text, without the words that nobody understood. */
export function encodeQuestion({ intent, filters, language, ...rest }: Understanding): string {
  const { except, topic, items, fresh, stop } = rest
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['ask', intent],
    ...SINGLE.map((key) => [key, filters[key]] as const),
    ['solution', filters.solution?.join()],
    ['municipality', filters.municipality?.join()],
    ['not-solution', except?.solution?.join()],
    ['not-municipality', except?.municipality?.join()],
    ['not-kind', except?.kind],
    ['topic', topic?.join()],
    ['items', items?.join()],
    ['fresh', fresh && 'yes'],
    ['stop', stop && 'yes'],
    ['in', language],
  ]
  return new URLSearchParams(parts.flatMap(([key, value]) => (value ? [[key, value]] : []))).toString()
}

const SINGLE = ['status', 'kind', 'from', 'to', 'role'] as const

/**
 * Returns the question that a text from `encodeQuestion` was made of. Undefined for anything else: it stands in
 * addresses and buttons, where anybody can write anything, and half of a question is another question.
 */
export function decodeQuestion(code: unknown): Understanding | undefined {
  if (typeof code !== 'string' || code.length > LONGEST_CODE) return undefined
  const given = new URLSearchParams(code)
  const intent = given.get('ask')
  const language = given.get('in') ?? 'da'
  if (!isIntent(intent) || (language !== 'da' && language !== 'en')) return undefined
  if (![...given].every(([key, value]) => READABLE[key]?.(value) && given.getAll(key).length === 1))
    return undefined
  const except = {
    ...listed(given, 'not-solution', 'solution'),
    ...listed(given, 'not-municipality', 'municipality'),
    ...(given.has('not-kind') && { kind: given.get('not-kind') ?? '' }),
  }
  return {
    intent,
    language,
    unread: [],
    filters: filtersIn(given),
    ...(Object.keys(except).length > 0 && { except }),
    ...listed(given, 'topic', 'topic'),
    ...listed(given, 'items', 'items'),
    ...(given.has('fresh') && { fresh: true as const }),
    ...(given.has('stop') && { stop: true as const }),
  }
}

function filtersIn(given: URLSearchParams): Filters {
  const single = SINGLE.flatMap((key) => (given.has(key) ? [[key, given.get(key)]] : []))
  return {
    ...listed(given, 'solution', 'solution'),
    ...listed(given, 'municipality', 'municipality'),
    ...(Object.fromEntries(single) as {
      status?: StatusFilter
      kind?: string
      from?: Day
      to?: Day
      role?: string
    }),
  }
}

function listed<K extends string>(
  given: URLSearchParams,
  key: string,
  as: K,
): { readonly [_ in K]?: string[] } {
  const value = given.get(key)
  return value === null ? {} : ({ [as]: value.split(',') } as { readonly [_ in K]?: string[] })
}

const isIntent = (text: string | null): text is Intent => INTENTS.some((intent) => intent === text)
const isName = (text: string) => NAME.test(text)
const isPlace = (text: string) =>
  text === 'own' || KKR_NAMES.includes(text) || municipality(text) !== undefined
const each = (test: (text: string) => boolean) => (text: string) => {
  const values = text.split(',')
  return values.length <= MOST_VALUES && values.every(test)
}

/** The keys of a code, each with what its value must be. */
const READABLE: Readonly<Record<string, (value: string) => boolean>> = {
  ask: isIntent,
  in: () => true,
  status: (text) => STATUSES.some((status) => status === text),
  kind: isName,
  from: isDay,
  to: isDay,
  role: isName,
  solution: each(isName),
  municipality: each(isPlace),
  'not-solution': each(isName),
  'not-municipality': each(isPlace),
  'not-kind': isName,
  topic: each(isName),
  items: each(isName),
  fresh: (text) => text === 'yes',
  stop: (text) => text === 'yes',
}
