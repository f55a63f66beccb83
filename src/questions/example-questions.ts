import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'

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

/** Returns six questions that have an answer in this very catalogue, in one language. */
export function exampleQuestions(catalogue: Catalogue, language: Language): readonly string[] {
  const texts = EXAMPLES[language]
  const agreements = [...catalogue.agreements.values()]
  const published = agreements.find((a) => a.signatures)
  const decided = [...catalogue.obligations.values()].find(
    (o) => o.type === 'agreement' && o.item.deadline.kind === 'day' && o.item !== published,
  )
  const task = [...catalogue.tasks.values()].find((t) => t.solution !== decided?.item.solution)
  const name = (id: string) => solutionName(catalogue, id)
  const questions = [
    ...texts.always,
    ...(published ? [texts.missing(name(published.solution))] : []),
    ...(decided ? [texts.deadline(name(decided.item.solution))] : []),
    ...(catalogue.events.size > 0 ? [texts.events] : []),
    ...(task ? [texts.about(name(task.solution))] : []),
    ...texts.spare,
  ]
  return questions.slice(0, COUNT)
}
