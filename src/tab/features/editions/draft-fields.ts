import type { DraftItem } from '#api/contract.ts'

/** The lists of an edition, in the order that a draft shows them. */
export const LISTS = ['tasks', 'agreements', 'events', 'milestones', 'notices'] as const
export type ListName = (typeof LISTS)[number]

/** An item of a draft, whatever its kind: its fields by name. */
export type DraftFields = Readonly<Record<string, unknown>> & { readonly id: string; readonly title: string }

/** The edition that a draft would become; its items' fields are known by name alone. */
export type Content = Readonly<Record<ListName, readonly DraftFields[]>> & {
  readonly title: string
  readonly date: string
  readonly solutions: readonly { readonly id: string; readonly name: string }[]
}
/** A draft as the server tells it. */
export type Draft = Omit<DraftItem, 'content'> & { readonly content: Content }

/** An item by the list that it is in; its name is `list/id`, since two lists may have one id. */
export interface Named {
  readonly list: ListName
  readonly item: DraftFields
  readonly name: string
}

/** How a field is written. */
type FieldKind =
  | 'text'
  | 'number'
  | 'url'
  | 'lines'
  | 'flag'
  | 'off'
  | 'deadline'
  | 'moment'
  | 'day'
  | 'solution'
  | 'choice'
  | 'bilingual'
  | 'signatures'
  | 'registration'

export interface Field {
  readonly name: string
  readonly kind: FieldKind
  readonly choices?: readonly string[]
  /** Whether it may be left empty. */
  readonly optional?: true
}

const REMARKS: readonly Field[] = [
  { name: 'note', kind: 'bilingual', optional: true },
  { name: 'doubt', kind: 'bilingual', optional: true },
  { name: 'id', kind: 'text' },
]
const AUDIENCE: Field = { name: 'audience', kind: 'lines' }
const OFF: Field = { name: 'calledOff', kind: 'off', optional: true }
const TITLE: Field = { name: 'title', kind: 'text' }
const SOLUTION: Field = { name: 'solution', kind: 'solution' }
const AGREEMENT_KINDS = [
  'tilslutningsaftale',
  'databehandleraftale',
  'serviceaftale',
  'dataudvekslingsaftale',
]
const EVENT_KINDS = ['dialogue-meeting', 'webinar', 'meeting']

/** The fields of each kind of item, in the order that they are shown. */
export const FIELDS: Readonly<Record<ListName | 'edition', readonly Field[]>> = {
  tasks: [
    TITLE,
    SOLUTION,
    { name: 'start', kind: 'deadline' },
    { name: 'due', kind: 'deadline' },
    AUDIENCE,
    { name: 'workingTitle', kind: 'flag' },
    { name: 'klik.listed', kind: 'flag' },
    { name: 'klik.code', kind: 'text', optional: true },
    { name: 'step', kind: 'number', optional: true },
    OFF,
    ...REMARKS,
  ],
  agreements: [
    TITLE,
    SOLUTION,
    { name: 'kind', kind: 'choice', choices: AGREEMENT_KINDS },
    { name: 'sent', kind: 'deadline' },
    { name: 'deadline', kind: 'deadline' },
    AUDIENCE,
    { name: 'signatures', kind: 'signatures', optional: true },
    OFF,
    ...REMARKS,
  ],
  events: [
    TITLE,
    { ...SOLUTION, optional: true },
    { name: 'kind', kind: 'choice', choices: EVENT_KINDS },
    { name: 'start', kind: 'moment' },
    { name: 'end', kind: 'moment', optional: true },
    { name: 'online', kind: 'text', optional: true },
    { name: 'place', kind: 'text', optional: true },
    { name: 'joinUrl', kind: 'url', optional: true },
    { name: 'source', kind: 'url', optional: true },
    { name: 'registration', kind: 'registration', optional: true },
    { name: 'agenda', kind: 'lines', optional: true },
    AUDIENCE,
    OFF,
    ...REMARKS,
  ],
  milestones: [TITLE, { name: 'process', kind: 'text' }, { name: 'when', kind: 'deadline' }, ...REMARKS],
  notices: [
    TITLE,
    { name: 'topic', kind: 'text' },
    { name: 'text', kind: 'bilingual', optional: true },
    { name: 'url', kind: 'url', optional: true },
    ...REMARKS,
  ],
  edition: [TITLE, { name: 'date', kind: 'day' }],
}

/** Returns the items of a list of the draft. */
export function itemsOf(content: Content, list: ListName): readonly Named[] {
  return content[list].map((item) => ({ list, item, name: `${list}/${item.id}` }))
}

/** Returns the item of a name (its id, or `list/id`); the agreement's, where a task has the same id. */
export function itemNamed(content: Content, name: string): Named | undefined {
  const at = name.lastIndexOf('/')
  const [list, id] = [name.slice(0, Math.max(at, 0)), name.slice(at + 1)]
  const lists = list === '' ? (['agreements', ...LISTS] as const) : LISTS.filter((one) => one === list)
  for (const one of lists) {
    const found = itemsOf(content, one).find(({ item }) => item.id === id)
    if (found) return found
  }
  return undefined
}

/** Returns the value of a field, of one within a field too (`klik.code`). */
export function fieldValue(item: object, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  }, item)
}

/** Returns an object with the value of a field set, or taken away where it is null or undefined. */
export function withValue<T extends object>(item: T, field: string, value: unknown): T {
  const [key = '', ...rest] = field.split('.')
  const { [key]: before, ...others } = item as Record<string, unknown>
  const inside = rest.length === 0 ? value : withValue((before ?? {}) as object, rest.join('.'), value)
  return (inside === undefined || inside === null ? others : { ...item, [key]: inside }) as T
}

/** Returns the field of a kind of item; of one that is not shown, a text. */
export function fieldNamed(list: ListName | 'edition', name: string): Field {
  return FIELDS[list].find((field) => field.name === name) ?? { name, kind: 'text' }
}
