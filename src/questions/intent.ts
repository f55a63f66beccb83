import type { Intent } from '#domain/question.ts'
import type { Facts } from './facts.ts'
import type { Sentence } from './sentence.ts'
import type { Concept } from './vocabulary/concepts.ts'

type Rule = readonly [Intent, (s: Sentence) => boolean]

const asks = ({ facts, question }: Sentence) =>
  question || facts.has('when', 'which', 'who', 'how-many', 'what-is')
const content = (s: Sentence) =>
  s.subject || s.family !== undefined || s.severalFamilies || s.place || s.time || hasStatus(s)
const hasStatus = ({ facts }: Sentence) =>
  facts.negated.size > 0 ||
  facts.has(
    'unsigned',
    'signed',
    'sign',
    'open',
    'overdue',
    'unclear',
    'missing',
    'done',
    'urgent',
    'deadlines',
  )

/** "Vi har underskrevet FLIS" and "FLIS er underskrevet": told, not asked. */
const told = (s: Sentence) =>
  !asks(s) &&
  s.subject &&
  s.facts.negated.size === 0 &&
  !s.facts.has('modal') &&
  !s.facts.opens('yes-no') &&
  !s.facts.opens('show') &&
  (s.facts.has('yes-no', 'told') || (!s.plural && (s.facts.opens('done') || s.facts.opens('signed'))))

const marks = (s: Sentence) =>
  !s.facts.has('when', 'which', 'who', 'how-many') &&
  (s.facts.has('mark', 'put') || told(s) || (s.facts.has('told') && !asks(s) && !s.facts.opens('yes-no')))

/** Read from the top: the first that holds decides. What changes something is said in so many words, so it comes first. */
const RULES: readonly Rule[] = [
  [
    'add_to_calendar',
    (s) =>
      (s.facts.has('calendar') &&
        (s.facts.has('put') || (s.family === 'event' && !s.facts.has('when', 'which')))) ||
      (s.facts.has('put') && s.family === 'event'),
  ],
  ['snooze', ({ facts, time }) => facts.has('remind') && (time || !facts.has('subscribe', 'unsubscribe'))],
  [
    'subscribe',
    ({ facts, family }) =>
      (facts.has('unsubscribe') && !facts.has('when')) || (facts.has('subscribe') && family !== 'event'),
  ],
  ['mark_signed', (s) => marks(s) && s.facts.has('signed', 'sign')],
  ['mark_done', (s) => marks(s) && s.facts.has('done')],
  // "Underskriv SAPA-aftalen": what can be done here is to record it, and the card that asks says so.
  ['mark_signed', (s) => s.facts.opens('sign') && s.subject && !asks(s)],
  ['mark_signed', (s) => s.facts.has('mark') && s.family === 'agreement' && !asks(s)],
  ['mark_done', (s) => s.facts.has('mark') && s.family === 'task' && s.subject && !asks(s)],
  ['help', (s) => s.facts.has('help') && !content(s)],
  [
    'who_is_missing',
    (s) =>
      !s.facts.has('contact') &&
      (s.subject || s.family !== undefined || hasStatus(s)) &&
      ((s.facts.has('municipalities') && (hasStatus(s) || s.facts.has('which', 'who', 'how-many'))) ||
        (s.facts.has('who') && hasStatus(s))),
  ],
  ['who_is_missing', (s) => (s.exceptPlace || s.geography) && s.subject && hasStatus(s)],
  [
    'who_is_missing',
    (s) => s.facts.has('how-many') && !s.family && s.subject && hasStatus(s) && !s.facts.has('own'),
  ],
  ['unknown', (s) => s.beyond],
  ['item_detail', ({ facts }) => facts.has('contact')],
  ['deadline_of', ({ facts, family }) => facts.has('deadline') && family === 'event'],
  ['list_events', ({ facts, family }) => facts.has('when') && family === 'event' && !facts.has('deadline')],
  [
    'deadline_of',
    (s) =>
      s.facts.has('when') && (s.subject || s.family !== undefined || s.facts.has('deadline', 'next', 'do')),
  ],
  [
    'deadline_of',
    (s) =>
      s.facts.has('deadline') &&
      !s.time &&
      (s.subject || s.family !== undefined) &&
      !(s.plural && s.facts.has('which')),
  ],
  [
    'item_detail',
    (s) =>
      s.facts.opens('yes-no') &&
      s.subject &&
      !s.plural &&
      (s.role || s.facts.has('signed', 'done') || s.facts.negated.size > 0),
  ],
  ['item_detail', (s) => s.facts.has('what-is', 'status') && s.subject && !s.plural && !s.time],
  [
    'item_detail',
    (s) =>
      s.family !== undefined &&
      s.family !== 'event' &&
      s.subject &&
      !s.plural &&
      !hasStatus(s) &&
      !s.time &&
      !s.role,
  ],
  ['list_events', ({ family }) => family === 'event'],
  ['list_agreements', ({ family }) => family === 'agreement'],
  ['list_tasks', (s) => s.family === 'task' || s.severalFamilies],
  [
    'list_agreements',
    ({ facts }) =>
      facts.has('sign', 'signed', 'unsigned') || facts.negated.has('signed') || facts.negated.has('sign'),
  ],
  [
    'list_tasks',
    (s) =>
      hasStatus(s) ||
      s.time ||
      s.facts.has('deadline', 'next', 'new') ||
      (s.facts.has('do') && (s.subject || s.facts.has('own'))),
  ],
  ['item_detail', (s) => s.subject],
]

/** What is asked for, and which concepts of the question the decision looked at and found. */
interface Decision {
  readonly intent: Intent
  readonly by: ReadonlySet<Concept>
}

/** Returns what is asked for, and by what; `unknown` where the words do not say. */
export function decide(sentence: Sentence): Decision {
  const rule = RULES.find(([, holds]) => holds(sentence))
  const by = new Set<Concept>()
  rule?.[1]({ ...sentence, facts: noting(sentence.facts, by) })
  return { intent: rule?.[0] ?? 'unknown', by }
}

/** Returns the same facts, noting what is asked of them and true. */
function noting(facts: Facts, by: Set<Concept>): Facts {
  const note = (concept: Concept, holds: boolean) => {
    if (holds) by.add(concept)
    return holds
  }
  return {
    ...facts,
    has: (...concepts) => concepts.filter((c) => note(c, facts.has(c))).length > 0,
    opens: (concept) => note(concept, facts.opens(concept)),
  }
}
