import { type Catalogue, dueOf, solutionName } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Answer } from '#domain/question.ts'
import { chipsOf } from '#domain/question-chips.ts'
import { encodeQuestion } from '#domain/question-code.ts'
import { CHIP_WORDS } from '#domain/question-words.ts'
import { exampleQuestions } from '#questions/example-questions.ts'
import { answerJson } from './answer-json.ts'
import type { FullAnswer } from './question-contract.ts'

interface AnswerContext {
  readonly catalogue: Catalogue
  readonly today: Day
  readonly own?: string
}

const MOST_ROWS = 200

/** Returns an answer with all that it was made of, and the ways on from it, as the contract of POST /questions has it. */
export function fullAnswerJson(answer: Answer, { catalogue, today, own }: AnswerContext): FullAnswer {
  const { understanding, heading, counts } = answer
  const { language, unread, refused, because = [], intent } = understanding
  const solutions = answer.rows.map((row) => row.obligation.item.solution)
  const chips = chipsOf(understanding, { catalogue, today, own, solutions })
  const nothing = intent === 'help' || intent === 'unknown'
  return {
    ...answerJson(answer),
    ...{ language, heading, counts, unread: [...unread] },
    ...(refused && { refused }),
    question: encodeQuestion(understanding),
    because: because.map(({ words, gave, value }) => ({ words, gave, value })),
    rows: answer.rows.slice(0, MOST_ROWS).map((row) => rowOf(row, catalogue)),
    events: answer.events.map(({ id, title, start, end }) => ({ id, title, start, ...(end && { end }) })),
    facts: factsOf(answer),
    chips: chips.map(({ label, question }) => ({ label, question: encodeQuestion(question) })),
    nearest: answer.nearest.map(({ without, count, question }) => ({
      ...{ label: CHIP_WORDS[language].near(without, count), count },
      question: encodeQuestion(question),
    })),
    meanings: answer.meanings.map(({ name, question }) => ({
      label: name,
      question: encodeQuestion(question),
    })),
    examples: nothing ? [...exampleQuestions(catalogue, language, { today, own })] : [],
  }
}

function rowOf({ obligation, group, municipality }: Answer['rows'][number], catalogue: Catalogue) {
  const { id, type, item } = obligation
  return {
    ...{ id, type, group, municipality, title: item.title, deadline: dueOf(obligation) },
    solution: { id: item.solution, name: solutionName(catalogue, item.solution) },
    doubt: item.doubt !== undefined,
  }
}

function factsOf({ milestones, notices, contacts, understanding }: Answer): FullAnswer['facts'] {
  const { language } = understanding
  return [
    ...milestones.map(({ title, when, process }) => ({
      ...{ kind: 'milestone' as const, title: `${process}: ${title}` },
      text: when.raw || (when.kind === 'day' ? when.from : ''),
    })),
    ...notices.map(({ title, topic, text }) => ({
      ...{ kind: 'notice' as const, title: `${topic}: ${title}`, text: text?.[language] ?? '' },
    })),
    ...contacts.map(({ name, role, topic, email }) => ({
      ...{ kind: 'contact' as const, title: name, text: `${role}, ${topic} · ${email}` },
    })),
  ]
}
