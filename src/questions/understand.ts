import { containsCpr } from '#domain/cpr.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { AskedBefore, Intent, Understanding } from '#domain/question.ts'
import { becauseOf } from './because.ts'
import { type Facts, factsOf, wordsOf } from './facts.ts'
import { exceptOf, topicIn } from './filters.ts'
import { filtersFor } from './filters-for.ts'
import { type Token, tokensOf } from './fold.ts'
import { leaned } from './follow-up/lean.ts'
import { isFresh } from './fresh.ts'
import { decide } from './intent.ts'
import { languageOf } from './language-of.ts'
import type { Lexicon } from './lexicon.ts'
import { scan } from './scan.ts'
import { sentenceOf } from './sentence.ts'
import { unhonoured } from './unhonoured.ts'
import { isMostlyUnread } from './unread.ts'
import type { Concept } from './vocabulary/concepts.ts'

/** What a question is understood against. `own` is the asker's municipality, `language` the conversation's. */
export interface Context {
  readonly lexicon: Lexicon
  readonly today: Day
  readonly own?: string
  readonly language?: Language
  /** What was asked just before by the same person in the same conversation. */
  readonly before?: AskedBefore
}

const LONGEST_QUESTION = 500

/**
 * Returns what a question asks for. Pure and the same each time; never throws. Text after 500 characters is not read,
 * and `…` in `unread` says so; a text with a CPR number is refused, and none of it is in the result.
 */
export function understand(text: string, context: Context): Understanding {
  if (containsCpr(text))
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
  const { intent, by } = decisionFor(facts, tokens, text, context.before)
  const filters = filtersFor(intent, facts, context.today)
  const except = exceptOf(facts)
  const fresh = isFresh(intent, facts, tokens)
  const topic = topicIn(facts.readings)
  const unread = unreadOf(intent, facts, tokens, cut)
  const alone: Understanding = {
    intent,
    filters,
    language: languageOf(readings) ?? context.language ?? 'da',
    unread,
    ...(except && { except }),
    ...(topic.length > 0 && { topic }),
    ...(fresh && { fresh: true as const }),
    ...(intent === 'subscribe' && facts.has('unsubscribe') && { stop: true as const }),
    because: becauseOf({ facts, tokens, intent, by, filters, fresh, unread }),
  }
  return leaned(alone, { facts, tokens, today: context.today }, context.before)
}

/** What was not read, what nothing could be made of for this intent, and `…` for what is too long to be read. */
function unreadOf(intent: Intent, facts: Facts, tokens: readonly Token[], cut: boolean): readonly string[] {
  const passedOver =
    intent === 'subscribe' ? facts.unread.filter((w) => !facts.beyond.includes(w)) : facts.unread
  const words = unhonoured(intent, facts).map((r) => wordsOf(r, tokens))
  return [...new Set([...passedOver, ...words, ...(cut ? ['…'] : [])])]
}

/** Nothing said is no mistake: it is answered with what one can ask. */
function decisionFor(facts: Facts, tokens: readonly Token[], text: string, before: Context['before']) {
  const undecided = { by: new Set<Concept>() }
  if (text.trim() === '') return { intent: 'help' as Intent, ...undecided }
  if (isMostlyUnread(facts)) return { intent: 'unknown' as Intent, ...undecided }
  return decide(sentenceOf(facts, tokens, text, before !== undefined))
}
