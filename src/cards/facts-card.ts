import type { Deadline } from '#domain/deadline.ts'
import type { Contact, Milestone, Notice } from '#domain/edition.ts'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import type { Meaning, NearAnswer } from '#domain/question.ts'
import { CHIP_WORDS } from '#domain/question-words.ts'
import { buttons, openUrl } from './elements/button.ts'
import { draft } from './elements/card.ts'
import { chips } from './elements/chips.ts'
import { container } from './elements/container.ts'
import type { Element } from './elements/element.ts'
import { meaningLines } from './elements/meaning-lines.ts'
import { line, run } from './elements/text.ts'
import { fitRows } from './fit.ts'
import { foreign } from './foreign-text.ts'
import { textsFor } from './texts/texts-for.ts'
import { capitalised, formatDay } from './wording/days.ts'

interface FactsInput {
  readonly heading: string
  /** The heading refuses the question: then there is nothing to say of what is known. */
  readonly refused?: boolean
  readonly milestones: readonly Milestone[]
  readonly notices: readonly Notice[]
  readonly contacts: readonly Contact[]
  readonly language: Language
  /** Where nothing fits: what is to be said of that, and what would fit, each with its count. */
  readonly said?: readonly string[]
  readonly nearest?: readonly NearAnswer[]
  /** What the question could mean as well. */
  readonly meanings?: readonly Meaning[]
}

const MOST_ROWS = 60
const LONGEST_SAID = 300

/** Returns milestones, notices and contacts under their headings, as far as there is room. */
export function factsCard(input: FactsInput): Card {
  const all = input.milestones.length + input.notices.length + input.contacts.length
  return fitRows(Math.min(all, MOST_ROWS), (shown) => draw(input, shown, all - shown))
}

function draw({ language, heading, refused, ...input }: FactsInput, shown: number, more: number): Card {
  const { facts } = textsFor(language)
  const nothing = shown + more === 0 && !refused
  const contacts = input.contacts.slice(0, shown)
  const milestones = input.milestones.slice(0, shown - contacts.length)
  const notices = input.notices.slice(0, shown - contacts.length - milestones.length)
  return draft({
    language,
    speak: facts.speak(shown + more),
    body: [
      line([run(foreign(heading, 200), { bold: true, size: 'medium' })], 'none'),
      ...meaningLines(input.meanings ?? [], language),
      ...(nothing ? nothingLines(input, language) : []),
      ...section(
        facts.milestones,
        milestones.map((milestone) => milestoneLine(milestone, language)),
      ),
      ...section(
        facts.notices,
        notices.flatMap((notice) => noticeLines(notice, language)),
      ),
      ...section(facts.contacts, contacts.map(contactLine)),
      ...(more > 0 ? [line([run(`${facts.more(more)}.`, { subtle: true, size: 'small' })], 'medium')] : []),
    ],
  })
}

function nothingLines(
  { said = [], nearest = [] }: Pick<FactsInput, 'said' | 'nearest'>,
  language: Language,
): readonly Element[] {
  const { facts, answer } = textsFor(language)
  const near = nearest.map(({ without, count, question }) => ({
    label: CHIP_WORDS[language].near(without, count),
    question,
  }))
  return [
    ...(said.length > 0 ? said : [near.length > 0 ? answer.nothing : facts.nothing]).map((words) =>
      line([run(foreign(words, LONGEST_SAID))]),
    ),
    ...(near.length > 0 ? [line([run(answer.nearest, { subtle: true })], 'medium'), ...chips(near)] : []),
  ]
}

function section(title: string, rows: readonly Element[]): readonly Element[] {
  if (rows.length === 0) return []
  return [
    container([line([run(title, { bold: true, colour: 'accent' })], 'none'), ...rows], { spacing: 'medium' }),
  ]
}

function milestoneLine({ title, when, process }: Milestone, language: Language): Element {
  return line([
    run(capitalised(foreign(whenWords(when, language), 80)), { bold: true }),
    run(` · ${foreign(title, 200)}`),
    run(` · ${foreign(process, 60)}`, { subtle: true, size: 'small' }),
  ])
}

function whenWords(when: Deadline, language: Language): string {
  if (when.kind === 'day') return formatDay(when.from, language, 'dated')
  if (when.raw !== '') return when.raw
  if (when.kind !== 'period') return textsFor(language).row.sentUndecided
  return `${formatDay(when.from, language, 'short')}–${formatDay(when.to, language, 'numeric')}`
}

function noticeLines({ topic, title, text, url }: Notice, language: Language): readonly Element[] {
  return [
    line([run(foreign(topic, 60), { bold: true }), run(` · ${foreign(title, 200)}`)]),
    ...(text ? [line([run(foreign(text[language], 500), { size: 'small' })], 'none')] : []),
    ...buttons(openUrl(textsFor(language).buttons.readMore, url)),
  ]
}

function contactLine({ name, role, topic, email }: Contact): Element {
  return line([
    run(foreign(name, 80), { bold: true }),
    run(` · ${foreign(role, 80)}, ${foreign(topic, 80)}`),
    run(` · ${foreign(email, 100)}`, { subtle: true }),
  ])
}
