import { confirmCard } from '#cards/confirm-card.ts'
import { notSubscribedCard, stopCard } from '#cards/stop-card.ts'
import { solutionName } from '#domain/catalogue.ts'
import { day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Meaning, Understanding } from '#domain/question.ts'
import { decodeQuestion } from '#domain/question-code.ts'
import { AARHUS, aarhusContext, catalogue, obligation } from './gallery-world.ts'

/** Questions in words, for the cards that offer some. */
export const QUESTIONS: Record<Language, readonly string[]> = {
  da: ['Hvilke aftaler er ikke underskrevet?', 'Hvad har frist i denne uge?', 'Hvornår er det næste møde?'],
  en: ['Which agreements are unsigned?', 'What is due this week?', 'When is the next meeting?'],
}

/** Returns the code of a list as it is understood, with more filters. */
export const narrowedBy = (language: Language, more: string, intent = 'list_tasks') =>
  `ask=${intent}&${more}&in=${language}`

/** Returns the question of a code. Throws for a text that is none. */
export function question(code: string): Understanding {
  const found = decodeQuestion(code)
  if (!found) throw new Error(`no question: ${code}`)
  return found
}

/** Returns two things that a name can mean. */
export function meaningsOf(language: Language): readonly Meaning[] {
  return ['sts', 'fki-sts'].map((id) => ({
    name: solutionName(catalogue, id),
    question: question(narrowedBy(language, `solution=${id}`)),
  }))
}

/** Returns the cards that ask before anything is done. */
export function deeds(language: Language): Readonly<Record<string, Card>> {
  const context = aarhusContext()
  const about = { language, context, municipality: AARHUS }
  const several = ['flis-dba', 'valg-ean'].map(obligation)
  return {
    confirm: confirmCard({ ...about, obligations: [obligation('flis-dba')] }),
    'confirm-which': confirmCard({ ...about, obligations: several, remark: QUESTIONS[language][0] ?? '' }),
    'confirm-snooze': confirmCard({
      ...about,
      obligations: [obligation('flis-dba')],
      snoozeUntil: day('2025-12-10'),
    }),
    'confirm-snooze-which': confirmCard({ ...about, obligations: several, snoozeUntil: day('2025-12-10') }),
    stop: stopCard({ language, state: 'active' }),
    'not-subscribed': notSubscribedCard(language),
  }
}
