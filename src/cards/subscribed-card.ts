import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import { textsFor } from './texts/texts-for.ts'
import { formatDay } from './wording/days.ts'
import { clockTime } from './wording/times.ts'

interface SubscribedInput {
  readonly language: Language
  /** Four-digit code. */
  readonly municipality: string
  /** The name of the person who said yes. */
  readonly by: string
  /** The morning of the first card; absent when nothing is planned yet. */
  readonly first?: Day
  /** When the cards come, Danish time: `08:00`. */
  readonly time: string
}

/** Returns what stands in the channel once somebody has said yes. */
export function subscribedCard({ language, municipality, by, first, time }: SubscribedInput): Card {
  const { subscribed } = textsFor(language)
  const at = clockTime(time, language)
  const title = subscribed.heading(municipalityName(municipality))
  const next =
    first === undefined ? subscribed.noneYet(at) : subscribed.first(formatDay(first, language, 'weekday'), at)
  return card({
    language,
    speak: `${title}. ${next}`,
    body: [
      heading(title),
      line([run(next)]),
      line([run(subscribed.stop, { subtle: true })]),
      line([run(subscribed.by(foreign(by, 80)), { subtle: true, size: 'small' })]),
      ...buttons([execute(settingsTextsFor(language).settings, { verb: 'show-settings' })]),
    ],
  })
}
