import type { DigestSpec } from '#domain/card-spec.ts'
import { municipalityName } from '#domain/municipality.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { CardContext } from './context.ts'
import { type DigestLine, type DigestLines, digestLines, isOpen } from './digest-lines.ts'
import { buttons, execute, openUrl } from './elements/button.ts'
import { draft } from './elements/card.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { folded } from './elements/folded.ts'
import { heading, line, run } from './elements/text.ts'
import { fitRows } from './fit.ts'
import { mentionEntities, mentionLine, mentionsOf } from './mentions.ts'
import { eventRow } from './rows/event-row.ts'
import { obligationRow } from './rows/obligation-row.ts'
import { sourceLine } from './rows/source-line.ts'
import { whoMayLine } from './rows/who-may-line.ts'
import { changesSection, shownChanges } from './sections/changes-section.ts'
import { overviewSection, shownOverview } from './sections/overview-section.ts'
import { shownChannels, unreachableSection } from './sections/unreachable-section.ts'
import { settingsTextsFor } from './texts/settings-texts.ts'
import { textsFor } from './texts/texts-for.ts'
import { capitalised, dateWords, formatDay, weekWords } from './wording/days.ts'

const FULL_ROWS = 5
const MOST_ROWS = 40

/**
 * Returns the morning card of a channel: the most urgent first in the order of the spec, five in full and the rest
 * folded, what is fulfilled as quiet lines, old deadlines apart. Lines that do not fit are counted and linked to.
 */
export function digestCard(spec: DigestSpec, context: CardContext): Card {
  const lines = digestLines(spec, context)
  const all = lines.current.length + lines.old.length
  return fitRows(Math.min(all, MOST_ROWS), (shown) => draw(spec, context, lines, shown))
}

function draw(spec: DigestSpec, context: CardContext, lines: DigestLines, shown: number): Card {
  const { language } = spec
  const texts = textsFor(language)
  const current = lines.current.slice(0, shown)
  const old = lines.old.slice(0, shown - current.length)
  const more = (spec.more ?? 0) + lines.current.length + lines.old.length - current.length - old.length
  // What was left out counts as open, so that a card drawn again from its own button says the same.
  const open = current.filter((l) => isOpen(l, context)).length + more
  const drawn = drawnSpec(spec, [...current, ...old], more, context)
  const waiting = spec.waiting ?? 0
  const place = municipalityName(spec.municipality)
  const on = formatDay(spec.day, language, 'weekday')
  const mentions = mentionsOf(
    current.map((l) => l.spec.item),
    context,
  )
  const row = (size: 'full' | 'compact') => (digestLine: DigestLine, index: number) =>
    rowOf(digestLine, { spec: drawn, context, size, separator: index > 0 || size === 'compact' })
  return draft({
    language: spec.language,
    wide: true,
    entities: mentionEntities(mentions),
    speak: spec.lines.length > 0 ? texts.digest.speak(open, place, on) : texts.digest.speakNews(place, on),
    body: [
      ...head(spec, context, open),
      ...mentionLine(mentions, language),
      ...(open === 0 && lines.old.length === 0 && spec.lines.length > 0 ? allDone(spec) : []),
      ...current.slice(0, FULL_ROWS).map(row('full')),
      ...folded(
        current.slice(FULL_ROWS).map(row('compact')),
        'more',
        `${texts.buttons.more} (${current.length - FULL_ROWS})`,
        texts.buttons.fewer,
      ),
      ...oldSection(old.map(row('compact')), lines.old.length, spec),
      ...(more > 0 ? [line([run(texts.digest.moreRows(more), { subtle: true })], 'medium')] : []),
      ...(waiting > 0 ? [line([run(texts.digest.waiting(waiting), { subtle: true })], 'medium')] : []),
      ...(more > 0 || waiting > 0 || current.length > FULL_ROWS || old.length > 0
        ? buttons(openUrl(texts.buttons.seeAll, context.links.list('agreement')))
        : []),
      ...(drawn.overview ? [overviewSection(drawn.overview, spec.day, context, language)] : []),
      ...(drawn.changes ? [changesSection(drawn.changes, context, language)] : []),
      ...(drawn.unreachable ? [unreachableSection(drawn.unreachable, language)] : []),
      ...settingsButton(spec),
      ...whoMayLine(
        [...current, ...old].map((l) => l.spec.item),
        context,
        language,
      ),
      sourceLine(shownItems(drawn), context, language),
    ],
  })
}

/** A card that an escalation brings to one person is of no channel's whose settings they could look at. */
function settingsButton({ language, audience }: DigestSpec): readonly Element[] {
  if (audience !== undefined) return []
  const { settings } = settingsTextsFor(language)
  return buttons([execute(settings, { verb: 'show-settings', below: true })], 'medium')
}

function head(spec: DigestSpec, context: CardContext, open: number): readonly Element[] {
  const { digest } = textsFor(spec.language)
  const parts = [
    capitalised(formatDay(spec.day, spec.language, 'full')),
    weekWords(spec.day, spec.language),
    ...(open > 0 ? [digest.open(open)] : []),
    // The words below count from today, so an older card says when it was brought up to date.
    ...(context.today === spec.day
      ? []
      : [digest.updated(dateWords(context.today, spec.day, spec.language))]),
  ]
  const own = spec.audience && digest.own[spec.audience]
  return [
    heading((own ?? digest).heading(municipalityName(spec.municipality))),
    line([run(parts.join(' · '), { subtle: true })], 'none'),
    ...(own ? [line([run(own.intro)])] : []),
  ]
}

function allDone({ language }: DigestSpec): readonly Element[] {
  const { digest } = textsFor(language)
  return [
    container(
      [
        line([run(`✓ ${digest.allDone}`, { colour: 'good', bold: true, size: 'medium' })], 'none'),
        line([run(digest.allDoneText)]),
      ],
      { style: 'good', spacing: 'medium' },
    ),
  ]
}

function oldSection(rows: readonly Element[], count: number, { language }: DigestSpec): readonly Element[] {
  if (rows.length === 0) return []
  const { digest, buttons: titles } = textsFor(language)
  return [
    container(
      [
        line([run(digest.oldText(count), { subtle: true, size: 'small' })], 'none'),
        ...folded(rows, 'old', `${titles.goThrough} (${rows.length})`, titles.fewer),
      ],
      { style: 'emphasis', spacing: 'large' },
    ),
  ]
}

interface LineOptions {
  readonly spec: DigestSpec
  readonly context: CardContext
  readonly size: 'full' | 'compact'
  readonly separator: boolean
}

function rowOf(digestLine: DigestLine, options: LineOptions): Element {
  const { spec, context, separator } = options
  const { language } = spec
  const { stage } = digestLine.spec
  const { remarks } = textsFor(language).digest
  const remark = stage === 'decided' || stage === 'woken' ? remarks[stage] : undefined
  if (digestLine.obligation) return obligationRow(digestLine.obligation, { ...options, language, remark })
  const { catalogue, today } = context
  const { event, reminder } = digestLine
  return eventRow(event, { catalogue, today, language, separator, reminder, entry: undefined })
}

/** What the card shows, for its buttons to draw it again. */
function drawnSpec(
  { more: _, overview, changes, unreachable, ...spec }: DigestSpec,
  lines: readonly DigestLine[],
  more: number,
  context: CardContext,
): DigestSpec {
  const ahead = overview && shownOverview(overview, context)
  const changed = changes && shownChanges(changes, context)
  return {
    ...spec,
    lines: lines.map((l) => l.spec),
    ...(more > 0 && { more }),
    ...(ahead && ahead.items.length > 0 && { overview: ahead }),
    ...(changed && changed.items.length > 0 && { changes: changed }),
    ...(unreachable && { unreachable: shownChannels(unreachable) }),
  }
}

function shownItems({ lines, overview, changes }: DigestSpec): readonly string[] {
  return [...lines, ...(overview?.items ?? []), ...(changes?.items ?? [])].map(({ item }) => item)
}
