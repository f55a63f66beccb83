import type { Catalogue } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Agreement, Edition, Task } from '#domain/edition.ts'
import { fold } from '#domain/fold.ts'
import { slugOf } from '../matching/slug.ts'
import type { SourceDocument } from '../source/source-document.ts'
import { kindWord } from './kind-word.ts'
import type { Reading, Understood } from './reading.ts'

const DA = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')
const EN = 'January February March April May June July August September October November December'.split(' ')
const ENDING = /(?:\.\p{L}{2,4})+$/u
const MEETING = /programleder/
const PAGES_LOOKED_AT = 60

/** Returns the edition that the items of a reading make, with the ids they were given. */
export function editionOf(
  document: SourceDocument,
  on: Day,
  reading: Reading,
  ids: ReadonlyMap<number, string>,
  published: Catalogue,
): Edition {
  const named = <T extends { readonly id: string }>(items: readonly Understood<T>[]): readonly T[] =>
    // The id is what an item lacks to be one.
    items.map(({ key, item }) => ({ id: ids.get(key) ?? '', ...item }) as unknown as T)
  const agreements = named(reading.agreements)
  const tasks = named(reading.tasks).map((task) => asksToSign(task, agreements))
  const events = named(reading.events)
  return {
    ...headOf(document, on),
    date: on,
    solutions: solutionsOf(
      [...agreements, ...tasks, ...events].map(({ solution }) => solution),
      reading,
      published,
    ),
    tasks,
    agreements,
    events,
    milestones: named(reading.milestones),
    notices: named(reading.notices),
    contacts: reading.people,
  }
}

/** A meeting has one edition; what else KOMBIT sends has one of its own, which never takes the meeting's place. */
function headOf(document: SourceDocument, on: Day): Pick<Edition, 'id' | 'title' | 'source'> {
  const [year, month, date] = [on.slice(0, 4), Number(on.slice(5, 7)) - 1, Number(on.slice(8))]
  if (document.kind !== 'mail' && isOfMeeting(document))
    return {
      id: on,
      title: `KOMBIT-programledermøde, ${DA[month]} ${year}`,
      source: {
        da: `KOMBIT-programledermøde ${date}. ${DA[month]} ${year}`,
        en: `KOMBIT programme-leader meeting, ${date} ${EN[month]} ${year}`,
      },
    }
  const title = document.title?.trim() || document.name.replace(ENDING, '')
  return {
    id: `${on}-${slugOf(title) || 'kombit'}`,
    title,
    source: {
      da: `KOMBIT: ${title}, ${date}. ${DA[month]} ${year}`,
      en: `KOMBIT: ${title}, ${date} ${EN[month]} ${year}`,
    },
  }
}

function isOfMeeting({ name, pages, title = '' }: SourceDocument): boolean {
  if (MEETING.test(fold(`${name} ${title}`))) return true
  return pages
    .slice(0, PAGES_LOOKED_AT)
    .some(({ blocks }) =>
      blocks.some(
        (block) =>
          block.kind === 'text' && block.lines.some(({ text }) => MEETING.test(fold(text.slice(0, 200)))),
      ),
    )
}

function solutionsOf(ids: readonly (string | undefined)[], reading: Reading, published: Catalogue) {
  return [...new Set(ids)].flatMap((id) => {
    const solution =
      id === undefined ? undefined : (published.solutions.get(id) ?? reading.newSolutions.get(id))
    return solution ? [solution] : []
  })
}

const SIGN =
  /^underskriv(?:e|else af)?\s+(?:den\s+|jeres\s+)?(?:nye?\s+|opdaterede?\s+)?(\S+)(?:\s+(?:bilag\s+\S+|-\s+ny skabelon))?$/iu

/** A task that asks for nothing but to sign an agreement of this edition is that agreement. */
function asksToSign(task: Task, agreements: readonly Agreement[]): Task {
  const kind = kindWord([SIGN.exec(task.title)?.[1] ?? ''])
  const own = kind ? agreements.filter((a) => a.solution === task.solution && a.kind === kind.kind) : []
  const [only] = own
  return only && own.length === 1 ? { ...task, id: only.id, agreement: only.id } : task
}
