import { Temporal } from 'temporal-polyfill'
import { dayAt, instantOf } from '#domain/day.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import type { Hold } from './hold.ts'
import { type NaiveLine, type NaiveMorning, naiveDue } from './naive-due.ts'
import { isOpen } from './naive-rest.ts'
import { daysPast } from './naive-stages.ts'
import { changesHold, overviewHolds } from './rules-of-sections.ts'

/** Holds the day, the hour and the yes of a card. */
export function timeHolds(hold: Hold, card: Delivery, { channel, calendar, known }: NaiveMorning): void {
  const { settings, state, conversation } = channel
  const at = card.sentAt ?? Temporal.Instant.fromEpochMilliseconds(0)
  const of = () => ({ channel: conversation.id, day: card.day, settings, state, at: at.toString() })
  hold('one card a channel and morning', known.card === undefined || known.card < card.day, of)
  hold('a card only on a chosen weekday and working day', isOpen(card.day, settings, calendar), of)
  hold('a card on its own day', dayAt(at) === card.day, of)
  const hour = instantOf(card.day, settings.time).epochMilliseconds
  hold('a card not before its hour', at.epochMilliseconds >= hour, of)
  hold('a card only with a yes', state === 'active', of)
}

/** Holds all that a channel's card says to what it was to say; and remembers what was told. */
export function cardHolds(hold: Hold, card: Delivery, morning: NaiveMorning): void {
  const { channel, known, town } = morning
  const { settings } = channel
  const due = naiveDue(morning)
  const of = () => ({
    ...{ channel: channel.conversation.id, day: card.day, settings },
    ...{ lines: card.spec.lines, due, waiting: card.spec.waiting },
  })
  const byItem = new Map(due.map((line) => [line.item, line]))
  const lines = card.spec.lines.map((line) => ({ line, expected: byItem.get(line.item) }))
  for (const { line, expected } of lines) {
    const detail = () => ({
      ...{ line, day: card.day, settings, channel: channel.conversation.id },
      ...{ told: known.items.get(line.item), handling: town.handlings.get(line.item) },
      joinedAt: channel.joinedAt,
    })
    hold('only what is due, followed, open and awake', expected !== undefined, detail)
    hold('the latest stage that is reached', expected?.stage === line.stage, () => ({
      ...detail(),
      expected,
    }))
    hold('as what it is', expected?.type === line.type, detail)
  }
  const room = Math.max(1, settings.dailyCap)
  hold('no more lines than were chosen, and no fewer', lines.length === Math.min(room, due.length), of)
  hold('what waits is counted', (card.spec.waiting ?? 0) === due.length - lines.length, of)
  const told = lines.flatMap(({ expected }) => (expected ? [expected] : []))
  waitingHolds(hold, { due, told, room }, morning, of)
  overviewHolds(hold, card.spec, morning)
  changesHold(hold, card.spec, morning)
  for (const line of told) remember(hold, line, morning)
}

interface Chosen {
  readonly due: readonly NaiveLine[]
  readonly told: readonly NaiveLine[]
  readonly room: number
}

/** How many cards in a row something may have to wait for room, where a card has room for more than one. */
const MOST_WAITS = 40

function waitingHolds(hold: Hold, { due, told, room }: Chosen, { known }: NaiveMorning, of: () => unknown) {
  const items = new Set(told.map(({ item }) => item))
  const waiting = due.filter(({ item }) => !items.has(item))
  for (const item of [...known.waits.keys()])
    if (!waiting.some((line) => line.item === item)) known.waits.delete(item)
  if (waiting.length === 0) return
  const perishing = told.filter(({ perishes }) => perishes).length
  const isRoomed = perishing >= Math.max(1, room - 1)
  hold('what would be too late tomorrow goes first', isRoomed || !waiting.some((w) => w.perishes), of)
  if (room === 1) return
  const oldest = told.reduce((a, b) => (a.since <= b.since ? a : b))
  hold(
    'of what waits, nothing has waited the longest',
    waiting.every((w) => oldest.since <= w.since),
    of,
  )
  for (const { item } of waiting) {
    const waits = (known.waits.get(item) ?? 0) + 1
    known.waits.set(item, waits)
    hold('nothing waits for ever', waits <= MOST_WAITS, () => ({ item, waits, of: of() }))
  }
}

function remember(hold: Hold, { item, key, stage }: NaiveLine, { channel, known, on }: NaiveMorning): void {
  const before = known.items.get(item)
  const same = before?.key === key ? before : undefined
  const of = () => ({ item, key, stage, before, on, channel: channel.conversation.id })
  hold('no stage twice', stage === 'woken' || same === undefined || !same.stages.has(stage), of)
  const overdue = (same?.overdue ?? 0) + Number(stage.startsWith('overdue'))
  hold('never more overdue nudges than were chosen', overdue <= daysPast(channel.settings).length, of)
  const stages = (same?.stages ?? new Set<string>()).add(stage)
  known.items.set(item, { day: on, key, stages, overdue })
}
