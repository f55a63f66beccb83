import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Subscription } from '#domain/subscription.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import { line, run } from './elements/text.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import { textsFor } from './texts/texts-for.ts'

interface StopInput {
  readonly language: Language
  readonly state: Subscription['state']
}

/** Returns the question whether the nudges here are to end or to pause: words alone never end them. */
export function stopCard({ language, state }: StopInput): Card {
  const texts = settingsTextsFor(language)
  const { confirm } = textsFor(language)
  return card({
    language,
    speak: texts.stopAsk,
    body: [
      line([run(texts.stopAsk, { bold: true, size: 'medium' })], 'none'),
      line([run(confirm.nothingYet, { subtle: true, size: 'small' })]),
      ...buttons([
        execute(texts.leave, { verb: 'leave-nudges' }),
        state === 'active'
          ? execute(texts.pause, { verb: 'pause-nudges' })
          : execute(texts.resume, { verb: 'resume-nudges' }),
        execute(texts.settings, { verb: 'show-settings' }),
      ]),
    ],
  })
}

/** Returns what is said to somebody who wants no more nudges where there are none, and how to have some. */
export function notSubscribedCard(language: Language): Card {
  const { notSubscribed } = settingsTextsFor(language)
  return card({
    language,
    speak: notSubscribed,
    body: [
      line([run(notSubscribed)]),
      ...buttons([execute(textsFor(language).buttons.preview, { verb: 'show-preview' })]),
    ],
  })
}
