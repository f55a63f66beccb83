import { type Catalogue, catalogueOf, datesOf } from './catalogue.ts'
import { type Change, changesBetween, type Dates } from './catalogue-changes.ts'
import { undecided } from './deadline.ts'
import type { Agreement, Edition } from './edition.ts'
import { ITEM_LISTS, type ItemList } from './review/edition-shape.ts'
import { sameValue } from './review/same-value.ts'

/**
 * What an edition would change: what cards tell of as "new" (Change), and beside that what it leaves `gone` (not called off;
 * it `stays` where an earlier edition has it, and vanishes with a correction), whose titles were `reworded` or have become
 * `title-final`, who has newly signed or is newly missing (`signatures`), and which other fields are `changed`.
 */
export type Difference =
  | Change
  | { readonly kind: 'gone'; readonly item: string; readonly stays: boolean }
  | { readonly kind: 'reworded' | 'title-final'; readonly item: string; readonly was: string }
  | {
      readonly kind: 'signatures'
      readonly item: string
      readonly signed: readonly string[]
      readonly missing: readonly string[]
    }
  | { readonly kind: 'changed'; readonly item: string; readonly fields: readonly string[] }

/** What publishing an edition would change, with the catalogue as it is and as it would be. */
export interface Comparison {
  readonly before: Catalogue
  readonly after: Catalogue
  readonly differences: readonly Difference[]
}

/** Returns what an edition changes against those that are published, of which it may be one put right. */
export function compareEditions(published: readonly Edition[], edition: Edition): Comparison {
  const before = catalogueOf(published, 0)
  const after = catalogueOf([...published.filter(({ id }) => id !== edition.id), edition], 0)
  const changes = changesBetween(allDates(before), allDates(after))
  const moved = new Set(changes.map(({ item }) => item))
  const [old, now] = [itemsOf(before), itemsOf(after)]
  const details = [...now].flatMap(([id, item]) => {
    const was = old.get(id)
    return was ? detailsOf(was, item, moved.has(id)) : []
  })
  return { before, after, differences: [...changes, ...details, ...goneFrom(published, edition, after)] }
}

/** Milestones and notices are told of on no card, and yet are new or moved to whoever looks an edition over. */
function allDates(catalogue: Catalogue): Dates {
  return new Map([
    ...datesOf(catalogue.obligations, catalogue.events),
    ...catalogue.milestones.map(({ id, when }) => [id, when] as const),
    ...catalogue.notices.map(({ id }) => [id, undecided()] as const),
  ])
}

type AnyItem = Edition[ItemList][number]

/** Agreements last: a task that only asks to sign one may have its id. */
function itemsOf({
  tasks,
  events,
  milestones,
  notices,
  agreements,
}: Catalogue): ReadonlyMap<string, AnyItem> {
  const lists = [...milestones, ...notices].map((item) => [item.id, item] as const)
  return new Map<string, AnyItem>([...tasks, ...events, ...lists, ...agreements])
}

/** What is told otherwise, or is no news. */
const TOLD = ['id', 'title', 'workingTitle', 'signatures', 'revision', 'calledOff']
const DATES = ['due', 'deadline', 'start', 'when']

function detailsOf(was: AnyItem, is: AnyItem, hasMoved: boolean): readonly Difference[] {
  const item = is.id
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) =>
      !TOLD.includes(field) &&
      !(hasMoved && DATES.includes(field)) &&
      !sameValue(fieldOf(was, field), fieldOf(is, field)),
  )
  const isFinal = fieldOf(was, 'workingTitle') === true && fieldOf(is, 'workingTitle') === false
  const title: readonly Difference[] =
    isFinal || was.title !== is.title
      ? [{ kind: isFinal ? 'title-final' : 'reworded', item, was: was.title }]
      : []
  return [
    ...title,
    ...signaturesOf(was, is),
    ...(fields.length > 0 ? [{ kind: 'changed' as const, item, fields }] : []),
  ]
}

const fieldOf = (item: object, field: string): unknown => (item as Record<string, unknown>)[field]

function signaturesOf(was: AnyItem, is: AnyItem): readonly Difference[] {
  const [before, now] = [was, is].map((item) => (item as Agreement).signatures)
  const added = (list: 'signed' | 'missing') => {
    const known = new Set(before?.[list])
    return (now?.[list] ?? []).filter((code) => !known.has(code))
  }
  const [signed, missing] = [added('signed'), added('missing')]
  return signed.length + missing.length > 0 ? [{ kind: 'signatures', item: is.id, signed, missing }] : []
}

/** What is published from a mail beside the meetings' editions was never to hold all: it leaves nothing out. */
const isOfMail = ({ id, date }: Edition) => id.startsWith(`${date}-mail-`)

/** What the edition before had, or the edition itself before it was put right. */
function goneFrom(published: readonly Edition[], edition: Edition, after: Catalogue): readonly Difference[] {
  const earlier = published.filter(
    (one) => one.date <= edition.date && one.id !== edition.id && !isOfMail(one),
  )
  const newest = earlier.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)
  const previous = published.find(({ id }) => id === edition.id) ?? (isOfMail(edition) ? undefined : newest)
  if (!previous) return []
  const here = new Set(ITEM_LISTS.flatMap((list) => edition[list].map(({ id }) => id)))
  const items = itemsOf(after)
  const gone = new Set(ITEM_LISTS.flatMap((list) => previous[list].map(({ id }) => id)))
  return [...gone]
    .filter((id) => !here.has(id))
    .map((item) => ({ kind: 'gone', item, stays: items.has(item) }))
}
