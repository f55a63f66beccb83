import type { WhoMay } from '#domain/access/who-may.ts'
import type { Language } from '#domain/language.ts'
import { isSettled } from '#domain/standing.ts'
import { type CardContext, standingIn } from '../context.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'

const TEXTS: Record<Language, Record<WhoMay, string>> = {
  da: {
    owners:
      'Ejerne af kommunens team og redaktørerne registrerer og fordeler. Den ansvarlige registrerer selv sit eget.',
    assigned: 'Redaktørerne registrerer og fordeler. Den ansvarlige registrerer selv sit eget.',
  },
  en: {
    owners:
      "Owners of the municipality's teams and editors record and assign. Whoever is responsible records their own.",
    assigned: 'Editors record and assign. Whoever is responsible records their own.',
  },
}

/**
 * Returns the line in somebody's own chat that says who may use the buttons, where something is still to be done: a leader
 * who only reads would press in vain. Nothing where everyone may.
 */
export function whoMayLine(
  items: readonly string[],
  context: CardContext,
  language: Language,
): readonly Element[] {
  const { whoMay, catalogue } = context
  const isOpen = (item: string) => catalogue.obligations.has(item) && !isSettled(standingIn(context, item))
  if (!whoMay || !items.some(isOpen)) return []
  return [line([run(TEXTS[language][whoMay], { subtle: true, size: 'small' })], 'medium')]
}
