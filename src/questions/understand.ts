import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { Filters, Intent, StatusFilter, Understanding } from '#domain/question.ts'
import { becauseOf } from './because.ts'
import { hasCprNumber } from './cpr-number.ts'
import { type Facts, factsOf, says } from './facts.ts'
import { exceptOf, placesIn, roleIn, solutionsIn, timeIn, topicIn } from './filters.ts'
import { type Token, tokensOf } from './fold.ts'
import { intentOf } from './intent.ts'
import { familyOf, kindOf } from './kinds.ts'
import type { Lexicon } from './lexicon.ts'
import { type Reading, scan } from './scan.ts'
import { statusOf } from './status.ts'

/** What a question is understood against. `own` is the asker's municipality, `language` the conversation's. */
export interface Context {
  readonly lexicon: Lexicon
  readonly today: Day
  readonly own?: string
  readonly language?: Language
}

const LONGEST_QUESTION = 500

/**
 * Returns what a question asks for. Pure and the same each time; never throws. Text after 500 characters is not read,
 * and is reported in `unread`; a text with a CPR number is refused, and none of it is in the result.
 */
export function understand(text: string, context: Context): Understanding {
  if (hasCprNumber(text))
    return {
      intent: 'unknown',
      filters: {},
      language: context.language ?? 'da',
      unread: [],
      refused: 'cpr-number',
    }
  const cut = text.length > LONGEST_QUESTION
  const tokens = tokensOf(cut ? text.slice(0, LONGEST_QUESTION) : text)
  const readings = scan(tokens, context.lexicon, context.today)
  const facts = factsOf(readings, tokens)
  const intent = asksForMoreThanWasRead(facts) ? 'unknown' : chooseIntent(facts, tokens, text)
  const filters = filtersOf(facts, intent)
  const except = exceptOf(facts)
  const topic = topicIn(facts.readings)
  return {
    intent,
    filters,
    language: languageOf(readings) ?? context.language ?? 'da',
    unread: cut ? [...facts.unread, '…'] : facts.unread,
    ...(except && { except }),
    ...(topic.length > 0 && { topic }),
    ...(intent === 'subscribe' && facts.has('unsubscribe') && { stop: true as const }),
    because: becauseOf(facts, filters, tokens),
  }
}

const PLURAL = /(?:er|erne|ernes|ers)$/
const ENGLISH_PLURAL = /s$/

function isPlural(reading: Reading, tokens: readonly Token[]): boolean {
  const last = tokens[reading.start + reading.length - 1]?.word ?? ''
  const english = reading.meanings?.some((m) => m.languages.has('en')) ?? false
  return PLURAL.test(last) || (english && ENGLISH_PLURAL.test(last))
}

function chooseIntent(facts: Facts, tokens: readonly Token[], text: string): Intent {
  const { readings } = facts
  const kind = kindOf(facts)
  const time = timeIn(readings)
  const solution = solutionsIn(readings).length > 0
  const role = roleIn(readings) !== undefined
  const nouns = readings.filter((r) => r.meanings?.some((m) => [...m.concepts].some((c) => familyOf(c))))
  return intentOf({
    facts,
    family: familyOf(kind),
    severalFamilies: kind === undefined && nouns.length > 1,
    plural: nouns.some((r) => isPlural(r, tokens)),
    subject: solution || role || topicIn(readings).length > 0,
    solution,
    role,
    place: placesIn(readings).length > 0,
    time: time.from !== undefined || time.to !== undefined,
    question: text.trimEnd().endsWith('?'),
  })
}

const MOST_UNREAD = 2

/** "Skriv et digt om SAPA på tysk": one word in four understood is no question for us. */
function asksForMoreThanWasRead(facts: Facts): boolean {
  const read = facts.readings.filter(
    (r) => r.time || r.role || r.title || (r.meanings && !says(r, 'stop', 'show', 'own')),
  ).length
  return facts.unread.length > MOST_UNREAD && facts.unread.length > read
}

const WITH_STATUS: readonly Intent[] = ['list_agreements', 'list_tasks', 'list_events', 'who_is_missing']

function statusFor(intent: Intent, facts: Facts): StatusFilter | undefined {
  if (!WITH_STATUS.includes(intent) || intent === 'list_events') return undefined
  const status = statusOf(facts)
  // "Har vi underskrevet alle aftaler?" is not a wish to see the signed ones only.
  if (status === 'signed' && facts.opens('yes-no') && intent !== 'who_is_missing') return undefined
  if (intent !== 'who_is_missing') return status
  return status === 'open' && !facts.has('do') && !facts.negated.has('done') && !facts.negated.has('do')
    ? 'unsigned'
    : (status ?? 'unsigned')
}

function filtersOf(facts: Facts, intent: Intent): Filters {
  if (intent === 'help' || intent === 'unknown') return {}
  const status = statusFor(intent, facts)
  const solution = solutionsIn(facts.readings)
  const kind = facts.has('contact') ? 'contact' : kindOf(facts)
  const places = placesIn(facts.readings)
  const own = facts.has('own') && intent !== 'who_is_missing' && places.length === 0
  const role = roleIn(facts.readings)
  const time = timeIn(facts.readings)
  const point = time.to ?? time.from
  return {
    ...(status && { status }),
    ...(solution.length > 0 && { solution }),
    ...(kind && { kind }),
    ...(own ? { municipality: ['own'] } : places.length > 0 && { municipality: places }),
    ...(intent === 'snooze' && point ? { from: point, to: point } : time),
    ...(role && { role }),
  }
}

function languageOf(readings: readonly Reading[]): Language | undefined {
  let danish = 0
  for (const r of readings)
    for (const { languages } of r.meanings ?? [])
      if (languages.size === 1) danish += languages.has('da') ? 1 : -1
  return danish === 0 ? undefined : danish > 0 ? 'da' : 'en'
}
