import type { Day } from '#domain/day.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { SETTINGS_GROUPS } from '#domain/settings-choices.ts'
import type { Subscription } from '#domain/subscription.ts'
import { buttons, execute } from './elements/button.ts'
import { card } from './elements/card.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { folded } from './elements/folded.ts'
import { heading, line, run } from './elements/text.ts'
import { pauseLines } from './paused-card.ts'
import type { Choice } from './settings/form.ts'
import { type FieldsInput, GROUP_OF, settingsFields } from './settings/groups.ts'
import { settingsSummaries } from './settings/summaries.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import type { Verb } from './verbs.ts'

interface SettingsInput extends FieldsInput {
  /** Four-digit code. */
  readonly municipality: string
  /** What the channel has now, or would begin with. */
  readonly choice: Choice
  /** The subscription, where somebody has said yes. */
  readonly subscription?: Pick<Subscription, 'state' | 'paused' | 'confirmedBy'>
  /** Until when somebody wanted to pause, where that is no day to pause until. */
  readonly untilFault?: boolean
  readonly today: Day
}

/**
 * Returns the card on which a channel's nudges are chosen: each group says what stands and unfolds into its fields. A
 * group with something wrong is unfolded, with what was typed kept.
 */
export function settingsCard(input: SettingsInput): Card {
  const { language, municipality, faults, subscription, isPersonal } = input
  const texts = settingsTextsFor(language)
  const title = texts.heading(municipalityName(municipality))
  const intro = isPersonal ? texts.ownIntro : texts.intro
  return card({
    language,
    wide: true,
    speak: `${title}. ${intro}`,
    body: [
      heading(title),
      ...(subscription?.state === 'paused' ? [pausedNote(input)] : [line([run(intro, { subtle: true })])]),
      ...(faults.length > 0 ? [line([run(texts.someFault, { colour: 'attention', bold: true })])] : []),
      ...groups(input),
      ...buttons(
        [
          saveButton(subscription ? texts.save : texts.look),
          execute(texts.closingDays, { verb: 'show-closing-days' }, { alone: true }),
        ],
        'medium',
      ),
      ...(subscription ? stopOrPause(input) : []),
    ],
  })
}

/** Teams adds the values of the fields to its data. */
function saveButton(title: string): Element {
  const verb: Verb = 'save-settings'
  return { type: 'Action.Execute', title, verb, style: 'positive' }
}

function groups(input: SettingsInput): readonly Element[] {
  const { language, choice, catalogue, faults, isPersonal, isGroup } = input
  const texts = settingsTextsFor(language)
  const summaries = settingsSummaries(choice, catalogue, language)
  const fields = settingsFields(input)
  const shown = isPersonal || isGroup ? SETTINGS_GROUPS.filter((group) => group !== 'who') : SETTINGS_GROUPS
  return shown.map((group) => {
    const isWrong = faults.some((fault) => GROUP_OF[fault] === group)
    const head = [
      line([run(texts.groups[group], { bold: true })], 'none'),
      ...(isWrong ? [] : [line([run(summaries[group], { subtle: true })])]),
    ]
    const show = `${texts.edit}: ${texts.groups[group].toLowerCase()}`
    const below = isWrong ? fields[group] : folded(fields[group], `group-${group}`, show, texts.close)
    return container([...head, ...below], { separator: true, spacing: 'medium' })
  })
}

function pausedNote({ language, subscription, today }: SettingsInput): Element {
  return container(
    [
      ...pauseLines({ language, today, ...(subscription?.paused ? { paused: subscription.paused } : {}) }),
      ...buttons([execute(settingsTextsFor(language).resume, { verb: 'resume-nudges' }, { alone: true })]),
    ],
    { style: 'warning', spacing: 'medium' },
  )
}

function stopOrPause(input: SettingsInput): readonly Element[] {
  const { language, subscription, untilFault } = input
  const { labels, hints, faults, ...texts } = settingsTextsFor(language)
  const pause = [
    {
      type: 'Input.Date',
      id: 'until',
      label: labels.until,
    },
    ...(untilFault ? [line([run(faults.until, { colour: 'attention', bold: true })])] : []),
    line([run(hints.until, { subtle: true, size: 'small' })]),
    ...buttons([execute(texts.pause, { verb: 'pause-nudges' })]),
  ]
  const rows = [
    ...(subscription?.state === 'active' ? pause : []),
    ...buttons([execute(texts.leave, { verb: 'leave-nudges' }, { alone: true })], 'medium'),
  ]
  return untilFault ? rows : folded(rows, 'stop', texts.stopOrPause, texts.close)
}
