import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { NO_RECORDS, standingsOf } from '#domain/standing.ts'
import { ask } from './ask.ts'
import { sizeOf } from './nearest.ts'

interface Examples {
  readonly always: readonly string[]
  readonly missing: (solution: string) => string
  readonly deadline: (solution: string) => string
  readonly events: string
  readonly about: (solution: string) => string
  readonly spare: readonly string[]
}

const EXAMPLES: Record<Language, Examples> = {
  da: {
    always: ['Hvilke aftaler er ikke underskrevet?', 'Hvad skal vi nå i denne uge?'],
    missing: (s) => `Hvem mangler at underskrive ${s}?`,
    deadline: (s) => `Hvad er fristen for ${s}?`,
    events: 'Hvilke møder kommer der?',
    about: (s) => `Hvad er status på ${s}?`,
    spare: [
      'Hvad er over fristen?',
      'Hvilke aftaler er uafklarede?',
      'Hvilke opgaver har vi?',
      'Hvad haster mest?',
    ],
  },
  en: {
    always: ['Which agreements are unsigned?', 'What do we have to do this week?'],
    missing: (s) => `Who has not signed ${s}?`,
    deadline: (s) => `What is the deadline for ${s}?`,
    events: 'Which meetings are coming up?',
    about: (s) => `What is the status of ${s}?`,
    spare: [
      'What is overdue?',
      'Which agreements are undecided?',
      'Which tasks do we have?',
      'What is most urgent?',
    ],
  },
}
const COUNT = 6

interface About {
  readonly today: Day
  readonly own?: string | undefined
}

const asked = new WeakMap<Catalogue, Map<string, readonly string[]>>()

/**
 * Returns six questions that work with this very catalogue, in one language: each has been asked, by somebody of `own`
 * (four-digit code) on `today`. Where fewer than six have an answer, the others are those that are understood.
 */
export function exampleQuestions(catalogue: Catalogue, language: Language, about?: About): readonly string[] {
  const candidates = candidatesOf(catalogue, language)
  if (!about) return candidates.slice(0, COUNT)
  const known = asked.get(catalogue) ?? new Map<string, readonly string[]>()
  asked.set(catalogue, known)
  const key = `${language} ${about.today} ${about.own ?? ''}`
  const questions = known.get(key) ?? workingFirst(candidates, catalogue, language, about).slice(0, COUNT)
  if (known.size > MOST_KEPT) known.clear()
  known.set(key, questions)
  return questions
}

/** A day of all municipalities of a deployment. */
const MOST_KEPT = 400

function workingFirst(
  questions: readonly string[],
  catalogue: Catalogue,
  language: Language,
  { today, own }: About,
): readonly string[] {
  const standings = (code: string) => standingsOf(catalogue, code, NO_RECORDS)
  const works = (question: string) => {
    const found = ask(question, { catalogue, today, language, standings, ...(own !== undefined && { own }) })
    return sizeOf(found) > 0 && found.understanding.unread.length === 0
  }
  const working = questions.filter(works)
  return [...working, ...questions.filter((question) => !working.includes(question))]
}

function candidatesOf(catalogue: Catalogue, language: Language): readonly string[] {
  const texts = EXAMPLES[language]
  const agreements = [...catalogue.agreements.values()]
  const published = agreements.find((a) => a.signatures)
  const decided = [...catalogue.obligations.values()].find(
    (o) => o.type === 'agreement' && o.item.deadline.kind === 'day' && o.item !== published,
  )
  const task = [...catalogue.tasks.values()].find((t) => t.solution !== decided?.item.solution)
  const name = (id: string) => solutionName(catalogue, id)
  return [
    ...texts.always,
    ...(published ? [texts.missing(name(published.solution))] : []),
    ...(decided ? [texts.deadline(name(decided.item.solution))] : []),
    ...(catalogue.events.size > 0 ? [texts.events] : []),
    ...(task ? [texts.about(name(task.solution))] : []),
    ...texts.spare,
  ]
}
