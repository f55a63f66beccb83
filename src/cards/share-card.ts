import { dueOf, type Obligation } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { CalendarLinks } from '#domain/ports/calendar.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { type CardContext, standingIn } from './context.ts'
import { buttons, openUrl } from './elements/button.ts'
import { card } from './elements/card.ts'
import { line, run } from './elements/text.ts'
import { factLines, factsOf } from './rows/facts.ts'
import { deadlineLine, titleLine, todoWords } from './rows/obligation-row.ts'
import { sourceLine } from './rows/source-line.ts'
import { textsFor } from './texts/texts-for.ts'
import { capitalised } from './wording/days.ts'
import { deadlineWords } from './wording/deadlines.ts'
import { standingWords } from './wording/standings.ts'

interface ShareInput {
  readonly obligation: Obligation
  /** Its standings are what KOMBIT published, and nothing that a municipality has recorded. */
  readonly context: CardContext
  readonly language: Language
  /** Whose standing is shown where KOMBIT has published it: four-digit code. */
  readonly municipality?: string
  readonly calendarLinks?: CalendarLinks
}

/**
 * Returns an agreement or task to be put into a message, wherever that is read and by whomever: what is published of it,
 * and links. Nothing on it can be pressed that asks Fristvagt, which need not be where the message is.
 */
export function shareCard(input: ShareInput): Card {
  const { obligation, context, language, calendarLinks } = input
  const texts = textsFor(language)
  const kind = obligation.type === 'agreement' ? texts.item.kinds[obligation.item.kind] : texts.item.task
  const ways = isCalledOff(input) ? undefined : calendarLinks
  const due = deadlineWords({ ...dueOf(obligation), raw: '' }, context.today, language)
  return card({
    language,
    speak: `${kind}. ${texts.item.speak(due)}`,
    body: [
      line([run(kind, { subtle: true, size: 'small' })], 'none'),
      titleLine(obligation, context, 'medium'),
      deadlineLine(obligation, { context, language }),
      ...(isCalledOff(input) ? [] : [line([run(todoWords(obligation, { context, language }))])]),
      ...standingLines(input),
      ...factLines(factsOf(obligation, context, language)),
      sourceLine([obligation.id], context, language),
      ...buttons(
        [
          ...openUrl(texts.buttons.open, context.links.item(obligation.type, obligation.id)),
          ...openUrl(texts.buttons.outlook, ways?.outlook),
          ...openUrl(texts.buttons.ics, ways?.ics),
        ],
        'medium',
      ),
    ],
  })
}

function standingLines({ obligation, context, language, municipality }: ShareInput) {
  const standing = standingIn(context, obligation.id)
  const words = standingWords(standing, obligation.type, context.today, language)
  if (standing.state === 'called-off') return [line([run(capitalised(words), { bold: true })])]
  if (municipality === undefined || standing.source?.kind !== 'kombit') return []
  return [line([run(`${municipalityName(municipality)} · ${words}`)])]
}

function isCalledOff({ context, obligation }: Pick<ShareInput, 'context' | 'obligation'>): boolean {
  return standingIn(context, obligation.id).state === 'called-off'
}
