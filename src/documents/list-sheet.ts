import { textsFor } from '#cards/texts/texts-for.ts'
import { dueOf } from '#domain/catalogue.ts'
import { type Day, dayAt, isoWeek } from '#domain/day.ts'
import { type Deadline, isDecided } from '#domain/deadline.ts'
import { isSnoozed } from '#domain/handling.ts'
import type { Language } from '#domain/language.ts'
import type { ListExport, ListedObligation } from '#domain/list-export.ts'
import { municipality as named } from '#domain/municipality.ts'
import { person, words } from './evidence-facts.ts'
import { momentWords } from './moments.ts'
import type { Fact } from './sheet.ts'
import { type ListColumn, listTexts } from './texts/list-texts.ts'
import { evidenceTexts } from './texts/texts-for.ts'

/** What a cell holds: a day stays one, so that a sheet can sort and count by it. */
export type ListCell = string | number | { readonly day: Day } | undefined
type ListRow = Readonly<Partial<Record<ListColumn, ListCell>>>

/** A list in words and days: its columns in order, each row by column, and what is known of the list itself. */
export interface ListSheet {
  readonly title: string
  readonly columns: readonly { readonly key: ListColumn; readonly heading: string }[]
  readonly rows: readonly ListRow[]
  readonly aboutTitle: string
  readonly about: readonly Fact[]
}

const AGREEMENT: readonly ListColumn[] = ['solution', 'title', 'kind', 'sentFrom', 'sentTo', 'sentWords']
const TASK: readonly ListColumn[] = [
  ...(['solution', 'title', 'workingTitle', 'step', 'klik'] as const),
  ...(['startFrom', 'startTo', 'startWords'] as const),
]
const BOTH: readonly ListColumn[] = [
  ...(['audience', 'deadlineFrom', 'deadlineTo', 'week', 'deadlineWords'] as const),
  ...(['standing', 'asOf', 'source', 'responsible', 'snoozedUntil', 'doubt', 'edition', 'id'] as const),
]

/** Returns a list in words, as it is laid out in a file. */
export function listSheet(list: ListExport, language: Language): ListSheet {
  const texts = listTexts(language)
  const own = list.type === 'agreement' ? AGREEMENT : TASK
  const keys: readonly ListColumn[] = [...(list.byMonth ? (['month'] as const) : []), ...own, ...BOTH]
  const { labels } = texts
  const { municipality: code, items, madeAt, madeBy } = list
  return {
    title: texts.title[list.type],
    columns: keys.map((key) => ({ key, heading: texts.columns[key] })),
    rows: items.map((item) => rowOf(item, list, language)),
    aboutTitle: texts.about,
    about: [
      { label: labels.municipality, value: `${named(code)?.officialName ?? code} (${code})` },
      { label: labels.rows, value: String(items.length) },
      {
        label: labels.made,
        value: evidenceTexts(language).made(momentWords(madeAt, language), person(madeBy, language)),
      },
    ],
  }
}

function rowOf(listed: ListedObligation, { madeAt }: ListExport, language: Language): ListRow {
  const { obligation, solution, source } = listed
  const { item } = obligation
  const due = dueOf(obligation)
  const texts = listTexts(language)
  const today = dayAt(madeAt)
  const dueDays = days(due)
  return {
    month: dueDays.from?.day.slice(0, 7),
    solution: words(solution),
    title: words(item.title),
    ...(obligation.type === 'agreement'
      ? { kind: textsFor(language).item.kinds[obligation.item.kind], ...whenOf('sent', obligation.item.sent) }
      : {
          workingTitle: obligation.item.workingTitle ? texts.yes : undefined,
          step: obligation.item.step,
          klik: obligation.item.klik.code ?? (obligation.item.klik.listed ? texts.listed : undefined),
          ...whenOf('start', obligation.item.start),
        }),
    audience: words(item.audience.join(', ')),
    deadlineFrom: dueDays.from,
    deadlineTo: dueDays.to,
    week: isDecided(due) ? isoWeek(due.from).week : undefined,
    deadlineWords: words(due.raw),
    ...handledOf(listed, today, language),
    doubt: item.doubt && words(item.doubt[language]),
    edition: source && words(source[language]),
    id: words(obligation.id),
  }
}

/** How it stands by whose word, who is responsible, and until when it rests. */
function handledOf(
  { obligation: { type }, standing, handling }: ListedObligation,
  today: Day,
  language: Language,
): ListRow {
  const from = standing?.source
  const responsible = handling?.assignment?.to
  return {
    standing: standing && evidenceTexts(language).standings[standing.state][type],
    asOf: standing?.asOf && { day: standing.asOf },
    source: from && (from.kind === 'kombit' ? listTexts(language).kombit : person(from.by, language)),
    responsible: responsible && person(responsible, language),
    snoozedUntil: handling?.snooze && isSnoozed(handling, today) ? { day: handling.snooze.until } : undefined,
  }
}

function whenOf(name: 'sent' | 'start', when: Deadline): ListRow {
  const { from, to } = days(when)
  return { [`${name}From`]: from, [`${name}To`]: to, [`${name}Words`]: words(when.raw) }
}

function days(deadline: Deadline) {
  return isDecided(deadline) ? { from: { day: deadline.from }, to: { day: deadline.to } } : {}
}
