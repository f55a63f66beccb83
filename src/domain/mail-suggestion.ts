import type { Catalogue } from './catalogue.ts'
import type { Day } from './day.ts'
import { type Deadline, isDecided } from './deadline.ts'
import type { Draft, SourceText } from './draft.ts'
import type { Agreement, Edition, Event, Task } from './edition.ts'
import type { FoundInMail } from './found-in-mail.ts'
import { knownAs } from './known-in-mail.ts'
import type { Bilingual } from './language.ts'

/** What somebody suggests from a mail, as a draft that holds nothing else of it. */
export interface MailSuggestion {
  readonly draft: Draft
  /** The words that the items were read from. */
  readonly text: readonly SourceText[]
}

/**
 * Returns the draft of an edition of its own with the chosen items of a mail, the words they were found in, and the questions
 * about them. What is published already keeps all that the mail does not say. `mark` tells this edition from all others; it
 * comes after all that are published, or publishing it would change nothing, and all else be new again.
 */
export function mailSuggestion(
  { edition, found, problems }: Draft,
  chosen: readonly FoundInMail[],
  { catalogue, today, mark }: { readonly catalogue: Catalogue; readonly today: Day; readonly mark: string },
): MailSuggestion {
  const items = chosen.map((one) => onto(one, problems, catalogue))
  const ids = new Set(chosen.map(({ item }) => item.id))
  const [first] = chosen
  const others = chosen.length - 1
  const title = `${first?.item.title ?? ''}${others > 0 ? ` (+${others})` : ''}`
  const lists = listsOf(items)
  const date = lastOf(today, catalogue)
  const draft: Draft = {
    edition: {
      id: `${date}-mail-${mark}`,
      title,
      date,
      source: sourceOf(title, edition),
      solutions: solutionsOf(items, edition, catalogue),
      ...lists,
      notices: [],
      contacts: [],
    },
    found: Object.fromEntries(Object.entries(found).filter(([id]) => ids.has(id))),
    problems: problems.filter(({ item }) => item !== undefined && ids.has(item.replace(/^tasks\//, ''))),
    left: [],
  }
  const lines = chosen.flatMap(({ item }) => {
    const row = found[item.id]?.row
    return row ? [{ line: row.where.line, text: row.words }] : []
  })
  return { draft, text: [{ page: 1, lines }] }
}

function lastOf(today: Day, { published }: Catalogue): Day {
  const newest = published.at(-1)?.date
  return newest !== undefined && newest > today ? newest : today
}

const only = <K extends FoundInMail['kind']>(items: readonly FoundInMail[], kind: K) =>
  items.flatMap((one) => (one.kind === kind ? [one as Extract<FoundInMail, { kind: K }>] : []))

const listsOf = (items: readonly FoundInMail[]) => ({
  tasks: only(items, 'task').map(({ item }) => item),
  agreements: only(items, 'agreement').map(({ item }) => item),
  events: only(items, 'meeting').map(({ item }) => item),
  milestones: only(items, 'milestone').map(({ item }) => item),
})

function solutionsOf(items: readonly FoundInMail[], edition: Edition, catalogue: Catalogue) {
  const ids = new Set(items.map(({ item }) => ('solution' in item ? item.solution : undefined)))
  return [...ids].flatMap((id) => {
    if (id === undefined) return []
    const known = catalogue.solutions.get(id) ?? edition.solutions.find((one) => one.id === id)
    return known ? [known] : []
  })
}

const LOCALES = { da: 'da-DK', en: 'en-GB' } as const

/** Without the subject, which is the mail's own. */
function sourceOf(title: string, { date }: Edition): Bilingual {
  const on = (language: 'da' | 'en') =>
    new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    )
  return { da: `KOMBIT: ${title}, ${on('da')}`, en: `KOMBIT: ${title}, ${on('en')}` }
}

/** Puts what a mail says onto what is published: a sentence knows neither signatures nor notes, and must not take them away. */
function onto(one: FoundInMail, problems: Draft['problems'], catalogue: Catalogue): FoundInMail {
  const as = knownAs(one, problems, catalogue)
  if (!as?.sure) return one
  const { id } = one.item
  switch (one.kind) {
    case 'meeting':
      return { ...one, item: meetingOnto(one.item, catalogue.events.get(id)) }
    case 'agreement':
      return { ...one, item: agreementOnto(one.item, catalogue.agreements.get(id)) }
    case 'task':
      return { ...one, item: taskOnto(one.item, catalogue.tasks.get(id)) }
    default:
      return one
  }
}

function meetingOnto(mail: Event, published: Event | undefined): Event {
  if (!published) return mail
  const { id, kind, title, solution, audience, revision, end: _, ...said } = mail
  const { end: before, ...rest } = published
  // Where the meeting has moved, its end of before is none.
  const end = mail.end ?? (mail.start === published.start ? before : undefined)
  return { ...rest, ...said, ...(end !== undefined && { end }) }
}

const agreementOnto = (mail: Agreement, published: Agreement | undefined): Agreement =>
  published
    ? {
        ...published,
        deadline: said(mail.deadline, published.deadline),
        sent: said(mail.sent, published.sent),
      }
    : mail

const taskOnto = (mail: Task, published: Task | undefined): Task =>
  published
    ? { ...published, start: said(mail.start, published.start), due: said(mail.due, published.due) }
    : mail

/** What is not said, or cannot be read, changes nothing. */
const said = (mail: Deadline, published: Deadline): Deadline => (isDecided(mail) ? mail : published)
