import type { AskedBefore, Because, Filters, Intent, StatusFilter, Understanding } from '#domain/question.ts'
import { familyOf } from '../kinds.ts'
import type { Leaning } from './leaning.ts'

const CHANGES: readonly Intent[] = ['mark_signed', 'mark_done', 'snooze', 'add_to_calendar']
/** Filters that are of the rows of a list, not of the things that it holds. */
const OF_A_LIST: readonly (keyof Filters)[] = ['status', 'from', 'to']

/**
 * Returns what a question means that leans on the one before: its own words first, the rest as it was asked. `carried`
 * says whether its own words say what is asked for ("hvem mangler så?"); otherwise that is what was asked before.
 */
export function merged(
  alone: Understanding,
  before: AskedBefore,
  leaning: Leaning,
  carried: boolean,
): Understanding {
  const intent = carried ? alone.intent : before.intent
  const inherited = inheritedBy(alone, before, intent)
  const filters: Filters = {
    ...inherited,
    ...alone.filters,
    ...added(alone, before, leaning),
    ...statusFor(alone, before, intent),
  }
  const names = alone.filters.solution !== undefined || alone.topic !== undefined
  const topic = alone.topic ?? (alone.filters.solution ? undefined : before.topic)
  const except = exceptOf(alone, before)
  const items = leaning.points && !names && before.items.length > 0 ? before.items : undefined
  const { topic: _topic, except: _except, because = [], ...rest } = alone
  const own = carried ? because : because.filter((b) => b.gave !== 'intent')
  const now: Understanding = {
    ...rest,
    intent,
    filters,
    ...(topic && { topic }),
    ...(except && { except }),
    ...(before.fresh && !carried && { fresh: true }),
    ...(items && { items }),
  }
  return { ...now, because: [...own, ...becauseOfBefore(alone, now, carried, leaning.words)] }
}

/** What the question before was narrowed to, as far as this one does not say otherwise and its intent has a use for it. */
function inheritedBy(alone: Understanding, before: AskedBefore, intent: Intent): Filters {
  const kept = Object.entries(before.filters).filter(([key]) => {
    const filter = key as keyof Filters
    if (OF_A_LIST.includes(filter) && (CHANGES.includes(intent) || intent === 'item_detail')) return false
    if (filter === 'municipality') return !CHANGES.includes(intent) && keepsPlace(before, intent)
    if (filter === 'from' || filter === 'to')
      return alone.filters.from === undefined && alone.filters.to === undefined
    if (filter === 'status')
      return intent !== 'deadline_of' && !(intent === 'who_is_missing' && alone.filters.status)
    return true
  })
  return Object.fromEntries(kept)
}

/** "Hvem mangler så?" asks about all, unless a geography was spoken of. */
function keepsPlace({ filters, intent: asked }: AskedBefore, intent: Intent): boolean {
  return (
    intent !== 'who_is_missing' ||
    asked === 'who_is_missing' ||
    (filters.municipality ?? []).some((p) => p.startsWith('KKR '))
  )
}

function added(
  alone: Understanding,
  before: AskedBefore,
  { adds }: Leaning,
): Pick<Filters, 'solution' | 'municipality'> {
  if (!adds) return {}
  const both = (key: 'solution' | 'municipality') => {
    const own = alone.filters[key]
    return own && before.filters[key] ? { [key]: [...new Set([...before.filters[key], ...own])] } : {}
  }
  return { ...both('solution'), ...both('municipality') }
}

/** Agreements are unsigned and tasks open: what was asked of the one is asked of the other in its own word. */
function statusFor(alone: Understanding, before: AskedBefore, intent: Intent): { status?: StatusFilter } {
  const status = before.filters.status
  const family = familyOf(alone.filters.kind)
  if (alone.filters.status || !status || !family || !intent.startsWith('list_')) return {}
  if (family === 'task' && status === 'unsigned') return { status: 'open' }
  return family === 'agreement' && status === 'open' ? { status: 'unsigned' } : {}
}

function exceptOf(alone: Understanding, before: AskedBefore): Understanding['except'] {
  if (!before.except || !alone.except) return alone.except ?? before.except
  const [was, now] = [before.except, alone.except]
  return {
    ...was,
    ...now,
    ...(was.solution && now.solution && { solution: [...was.solution, ...now.solution] }),
    ...(was.municipality && now.municipality && { municipality: [...was.municipality, ...now.municipality] }),
  }
}

function becauseOfBefore(
  alone: Understanding,
  now: Understanding,
  carried: boolean,
  words: string,
): Because[] {
  const given = (gave: Because['gave'], value: unknown): Because => ({
    words,
    gave,
    value: String(value),
    before: true,
  })
  return [
    ...(carried ? [] : [given('intent', now.intent)]),
    ...Object.entries(now.filters)
      .filter(([key, value]) => String(alone.filters[key as keyof Filters] ?? '') !== String(value))
      .map(([key, value]) => given(key as keyof Filters, value)),
    ...(now.topic && !alone.topic ? [given('topic', now.topic)] : []),
    ...(now.items ? [given('items', now.items)] : []),
    ...(now.except && now.except !== alone.except ? [given('except', Object.values(now.except).flat())] : []),
  ]
}
