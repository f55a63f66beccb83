import type { Language } from '#domain/language.ts'
import type { Meaning } from '#domain/question.ts'
import { foreign } from '../foreign-text.ts'
import { textsFor } from '../texts/texts-for.ts'
import { chips } from './chips.ts'
import type { Element } from './element.ts'
import { line, run } from './text.ts'

const LONGEST_NAME = 60

/** Returns what to ask back where a question can mean several things, each a button; nothing where it has one meaning. */
export function meaningLines(meanings: readonly Meaning[], language: Language): readonly Element[] {
  if (meanings.length < 2) return []
  const named = meanings.map(({ name, question }) => ({ label: foreign(name, LONGEST_NAME), question }))
  return [line([run(textsFor(language).answer.whichMeaning, { bold: true })], 'medium'), ...chips(named)]
}
