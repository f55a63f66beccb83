import { type Content, type DraftFields, itemsOf, LISTS, type ListName } from './draft-fields.ts'

const UNDECIDED = { kind: 'undecided', raw: '' }
const LONGEST_ID = 60

/** What an item of each kind begins as. */
const BEGINNINGS: Readonly<Record<ListName, Readonly<Record<string, unknown>>>> = {
  tasks: { workingTitle: false, start: UNDECIDED, due: UNDECIDED, audience: [], klik: { listed: false } },
  agreements: { sent: UNDECIDED, deadline: UNDECIDED, audience: [] },
  events: { timeZone: 'Europe/Copenhagen', audience: [], revision: 0 },
  milestones: { when: UNDECIDED },
  notices: {},
}
const NEEDED: Readonly<Record<ListName, readonly string[]>> = {
  tasks: ['title', 'solution'],
  agreements: ['title', 'solution', 'kind'],
  events: ['title', 'kind', 'start'],
  milestones: ['title', 'process'],
  notices: ['title', 'topic'],
}

/** Returns a new item with an id that is free; undefined while something is missing that it cannot be without. */
export function newItem(
  content: Content,
  list: ListName,
  values: Readonly<Record<string, unknown>>,
): DraftFields | undefined {
  const fields = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  )
  if (NEEDED[list].some((name) => fields[name] === undefined)) return undefined
  const title = String(fields.title)
  const { start, kind, due, deadline, when, process, topic, solution } = fields
  const own: Readonly<Record<ListName, object>> = {
    tasks: { solution, due: due ?? UNDECIDED },
    agreements: { solution, kind, deadline: deadline ?? UNDECIDED },
    events: { kind, start },
    milestones: { process, when: when ?? UNDECIDED },
    notices: { topic },
  }
  return { ...BEGINNINGS[list], ...own[list], title, id: freeId(content, `${solution ?? ''} ${title}`) }
}

function freeId(content: Content, words: string): string {
  const taken = new Set(LISTS.flatMap((list) => itemsOf(content, list).map(({ item }) => item.id)))
  const id = slug(words)
  let n = 1
  while (taken.has(n === 1 ? id : `${id}-${n}`)) n++
  return n === 1 ? id : `${id}-${n}`
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }

function slug(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST_ID) || 'punkt'
  )
}
