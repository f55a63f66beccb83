import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Pause } from '#domain/subscription.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import type { Element } from './elements/element.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import { dayWords } from './wording/days.ts'

interface PauseInput {
  readonly language: Language
  readonly paused?: Pause
  readonly today: Day
}

/** Returns what stands in the channel once somebody has put its nudges on pause; `by` is the person's name. */
export function pausedCard(input: PauseInput & { readonly by: string }): Card {
  const { language, by } = input
  const texts = settingsTextsFor(language)
  const title = titleOf(input)
  return card({
    language,
    speak: `${title}. ${texts.pauseText}`,
    body: [
      heading(title, 'medium'),
      line([run(texts.pauseText)]),
      line([run(texts.pausedBy(foreign(by, 80)), { subtle: true, size: 'small' })]),
      ...buttons([
        execute(texts.resume, { verb: 'resume-nudges' }, { style: 'positive' }),
        execute(texts.settings, { verb: 'show-settings' }),
      ]),
    ],
  })
}

/** Returns the lines that say that a channel's nudges are on pause, until when, and why where Teams lets nothing through. */
export function pauseLines(input: PauseInput): readonly Element[] {
  const { language, paused } = input
  const { whyPaused } = settingsTextsFor(language)
  return [
    line([run(`${titleOf(input)}.`, { bold: true })], 'none'),
    ...(paused && paused.why !== 'person' ? [line([run(whyPaused[paused.why])])] : []),
  ]
}

function titleOf({ language, paused, today }: PauseInput): string {
  const texts = settingsTextsFor(language)
  return paused?.until === undefined
    ? texts.paused
    : texts.pausedUntil(dayWords(paused.until, today, language))
}
