import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import { CLOSING_RULES, type MunicipalitySettings } from '#domain/municipality-settings.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import { heading, line, run } from './elements/text.ts'
import { foreign } from './foreign-text.ts'
import { anyOf } from './settings/inputs.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import { formatDay } from './wording/days.ts'

interface ClosingDaysInput {
  readonly language: Language
  /** Four-digit code. */
  readonly municipality: string
  readonly settings: MunicipalitySettings
  /** What was typed, where it could not be saved, and what is wrong with it. */
  readonly typed?: {
    readonly rules: string
    readonly days: string
    readonly fault: readonly string[] | 'too-many'
  }
  readonly saved?: boolean
}

/** Returns the card on which a municipality's own closing days are chosen, for all its channels. */
export function closingDaysCard(input: ClosingDaysInput): Card {
  const { language, municipality, settings, typed, saved } = input
  const texts = settingsTextsFor(language)
  const place = municipalityName(municipality)
  const title = saved ? texts.closingSaved(place) : texts.closingHeading(place)
  const days = typed?.days ?? settings.closingDays.map((day) => formatDay(day, 'da', 'numeric')).join(', ')
  const rules = CLOSING_RULES.map((rule) => ({ title: texts.rules[rule], value: rule }))
  return card({
    language,
    wide: true,
    speak: `${title}. ${texts.closingIntro(place)}`,
    body: [
      heading(title),
      line([run(texts.closingIntro(place), { subtle: true })]),
      anyOf('closingRules', texts.labels.closingRules, rules, {
        value: typed?.rules ?? settings.closingRules.join(','),
      }),
      {
        type: 'Input.Text',
        id: 'closingDays',
        label: texts.labels.closingDays,
        isMultiline: true,
        maxLength: 1000,
        ...(days !== '' && { value: foreign(days, 1000) }),
      },
      ...(typed ? [line([run(faultWords(typed.fault, language), { colour: 'attention', bold: true })])] : []),
      line([run(texts.hints.closingDays, { subtle: true, size: 'small' })]),
      ...buttons([
        execute(texts.save, { verb: 'save-closing-days' }, { style: 'positive' }),
        execute(texts.back, { verb: 'show-settings' }, { alone: true }),
      ]),
    ],
  })
}

function faultWords(fault: readonly string[] | 'too-many', language: Language): string {
  const texts = settingsTextsFor(language)
  return fault === 'too-many' ? texts.tooManyDays : texts.unread(foreign(fault.join(', '), 120))
}
