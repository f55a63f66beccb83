import { solutionName } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Nudge, PlannedMorning } from '#domain/nudge-plan.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Pause } from '#domain/subscription.ts'
import type { CardContext } from './context.ts'
import { buttons, execute } from './elements/button.ts'
import { draft } from './elements/card.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { folded } from './elements/folded.ts'
import { heading, line, run } from './elements/text.ts'
import { fitRows } from './fit.ts'
import { foreign } from './foreign-text.ts'
import { pauseLines } from './paused-card.ts'
import type { SettingsForm } from './settings/form.ts'
import { nextWords } from './settings/next-words.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import { textsFor } from './texts/texts-for.ts'
import { capitalised, dayWords } from './wording/days.ts'
import { clockTime } from './wording/times.ts'
import { whyWords } from './wording/why.ts'

interface PreviewInput {
  readonly language: Language
  /** Four-digit code. */
  readonly municipality: string
  readonly channelName?: string
  readonly mornings: readonly PlannedMorning[]
  readonly from: Day
  readonly days: number
  /** When the cards come, Danish time: `08:00`. */
  readonly time: string
  readonly context: CardContext
  /** What was chosen and is not saved yet: the yes saves it. */
  readonly form?: SettingsForm
  /** What was saved just now by whom, and the next day on which a card can come: nothing is asked any more. */
  readonly saved?: {
    readonly by: string
    readonly next?: Day
    readonly resting?: { readonly paused?: Pause }
  }
}

const OPEN_MORNINGS = 3
const LINES_A_MORNING = 6

/** Returns what would be posted in the coming days, by morning, and the question whether to. */
export function previewCard(input: PreviewInput): Card {
  return fitRows(input.mornings.length, (shown) => draw(input, shown))
}

function draw(input: PreviewInput, shown: number): Card {
  const { language, mornings } = input
  const { preview, buttons: titles } = textsFor(language)
  const nudges = mornings.reduce((sum, morning) => sum + morning.nudges.length, 0)
  const blocks = mornings.slice(0, shown).map((morning) => morningBlock(morning, input))
  const leftOut = mornings.slice(shown).reduce((sum, morning) => sum + morning.nudges.length, 0)
  const count = preview.count(nudges, mornings.length)
  const place = municipalityName(input.municipality)
  return draft({
    language,
    wide: true,
    speak: `${preview.heading(place)}: ${count}. ${preview.question}`,
    body: [
      ...savedHead(input),
      heading(preview.heading(place), input.saved ? 'medium' : 'large'),
      line([run(preview.intro(input.days, clockTime(input.time, language)))]),
      ...channelLine(input),
      line([run(mornings.length > 0 ? count : preview.nothing, { bold: true })], 'medium'),
      ...blocks.slice(0, OPEN_MORNINGS),
      ...folded(
        blocks.slice(OPEN_MORNINGS),
        'more',
        titles.moreMornings(blocks.length - OPEN_MORNINGS),
        titles.fewer,
      ),
      ...(leftOut > 0
        ? [line([run(capitalised(preview.others(leftOut)), { subtle: true, size: 'small' })])]
        : []),
      container(foot(input), { separator: true, spacing: 'large' }),
    ],
  })
}

function foot({ language, form, saved }: PreviewInput): readonly Element[] {
  const { preview, buttons: titles } = textsFor(language)
  const texts = settingsTextsFor(language)
  const settings = execute(texts.settings, { verb: 'show-settings' })
  if (saved) return buttons([settings])
  const yes = execute(
    form ? texts.saveAndBegin : titles.yes,
    { verb: 'subscribe-yes', ...(form && { form }) },
    { style: 'positive' },
  )
  return [
    line([run(preview.question, { bold: true })], 'none'),
    line([run(preview.promise, { subtle: true, size: 'small' })]),
    ...buttons([yes, execute(titles.no, { verb: 'subscribe-no' }), settings]),
  ]
}

function savedHead({ language, saved, time, from }: PreviewInput): readonly Element[] {
  if (!saved) return []
  const texts = settingsTextsFor(language)
  return [
    container(
      [
        line([run(`✓ ${texts.saved}`, { colour: 'good', bold: true, size: 'medium' })], 'none'),
        ...(saved.resting
          ? pauseLines({ language, today: from, ...saved.resting })
          : [line([run(nextWords(saved.next, time, language))])]),
        line([run(texts.savedBy(foreign(saved.by, 80)), { subtle: true, size: 'small' })]),
      ],
      { style: 'good' },
    ),
  ]
}

function channelLine({ language, channelName }: PreviewInput): readonly Element[] {
  if (channelName === undefined) return []
  const [before, after] = textsFor(language).preview.inChannel
  return [line([run(before), run(foreign(channelName, 80), { bold: true }), run(after)])]
}

function morningBlock({ day, nudges }: PlannedMorning, input: PreviewInput): Element {
  const { language, context } = input
  const others = nudges.length - LINES_A_MORNING
  return container(
    [
      line([run(capitalised(dayWords(day, input.from, language)), { bold: true })], 'none'),
      ...nudges.slice(0, LINES_A_MORNING).map((nudge) => nudgeLine(nudge, day, context, language)),
      ...(others > 0
        ? [line([run(textsFor(language).preview.others(others), { subtle: true, size: 'small' })])]
        : []),
    ],
    { spacing: 'medium' },
  )
}

function nudgeLine(nudge: Nudge, day: Day, context: CardContext, language: Language): Element {
  return line([
    run(nameOf(nudge, context), { size: 'small' }),
    run(` – ${whyWords(nudge, day, language)}`, { subtle: true, size: 'small' }),
  ])
}

function nameOf({ item }: Nudge, { catalogue }: CardContext): string {
  const found = catalogue.obligations.get(item)?.item ?? catalogue.events.get(item)
  if (!found) return foreign(item, 80)
  const title = foreign(found.title, 90)
  return found.solution === undefined
    ? title
    : `${foreign(solutionName(catalogue, found.solution), 40)} · ${title}`
}
