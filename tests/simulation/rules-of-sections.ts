import type { DigestSpec } from '#domain/card-spec.ts'
import { dueOf } from '#domain/catalogue.ts'
import { addDays, type Day, weekday } from '#domain/day.ts'
import { isDecided } from '#domain/deadline.ts'
import { followsEvent } from '#domain/followed.ts'
import type { Hold } from './hold.ts'
import { isHeardOf, type NaiveMorning } from './naive-due.ts'
import { heldOn, naiveChanges, type Published } from './naive-history.ts'
import { isOpen, naiveWake } from './naive-rest.ts'

/** Holds what a card tells of the week; a card without it, and no card at all (undefined), to there being nothing to tell. */
export function overviewHolds(hold: Hold, spec: DigestSpec | undefined, morning: NaiveMorning): void {
  const { channel, on } = morning
  const overview = spec?.overview
  if (!channel.settings.weekly || !isFirstOfWeek(morning)) {
    if (overview)
      hold('the week only where it was chosen, on its first card', false, () => ({ on, overview }))
    return
  }
  const { ahead, overdue } = weekOf(morning)
  const of = () => ({ on, channel: channel.conversation.id, ahead: [...ahead], overdue, overview })
  hold('the week on its first card', (overview !== undefined) === ahead.size > 0, of)
  if (!overview) return
  const told = overview.items.map(({ item, type }) => `${type} ${item}`)
  const isWhole = told.length + (overview.more ?? 0) === ahead.size
  hold('all that falls in the week', isWhole && told.every((item) => ahead.has(item)), of)
  hold('in the week, how much is overdue', overview.overdue === overdue, of)
}

function isFirstOfWeek({ channel, calendar, on }: NaiveMorning): boolean {
  if (!isOpen(on, channel.settings, calendar)) return false
  for (let earlier = addDays(on, 1 - weekday(on)); earlier < on; earlier = addDays(earlier, 1))
    if (isOpen(earlier, channel.settings, calendar)) return false
  return true
}

function weekOf(morning: NaiveMorning) {
  const { channel, town, calendar, catalogue, on } = morning
  const { settings } = channel
  const sunday = addDays(on, 7 - weekday(on))
  const ahead = new Set<string>()
  let overdue = 0
  for (const obligation of catalogue.obligations.values()) {
    const deadline = dueOf(obligation)
    if (!isDecided(deadline) || !isHeardOf(obligation, morning)) continue
    const wakes = naiveWake(town.handlings.get(obligation.id), deadline, settings, calendar)
    if (wakes !== undefined && on < wakes) continue
    if (deadline.to < on) overdue++
    else if (deadline.from <= sunday) ahead.add(`${obligation.type} ${obligation.id}`)
  }
  const isAhead = (day: Day) => on <= day && day <= sunday
  for (const event of catalogue.events.values()) {
    if (settings.assignedOnly || !followsEvent(event, settings)) continue
    if (isAhead(heldOn(event.start))) ahead.add(`meeting ${event.id}`)
    if (event.registration && isAhead(event.registration.deadline)) ahead.add(`registration ${event.id}`)
  }
  return { ahead, overdue }
}

type Changes = ReturnType<typeof naiveChanges>
const worked = new WeakMap<Published, WeakMap<Published, Changes>>()

/** Holds what a card tells of what has changed, or that there was nothing to tell where it, or a card, is missing. */
export function changesHold(hold: Hold, spec: DigestSpec | undefined, morning: NaiveMorning): void {
  const { channel, published, known, editionsBefore, on } = morning
  const changes = spec?.changes
  const isNews = channel.settings.changes && editionsBefore !== published
  if (!isNews) {
    if (changes)
      hold('what has changed, once and where it was chosen', false, () => ({
        on,
        changes,
        known: known.editions,
      }))
    return
  }
  const decidedHere = new Set(spec?.lines.flatMap(({ item, stage }) => (stage === 'decided' ? [item] : [])))
  const all = changesSince(editionsBefore, published)
  const concerning = [...all].filter(
    ([item, change]) => concerns(item, morning) && !(change === 'decided' && decidedHere.has(item)),
  )
  const expected = new Map(concerning)
  const of = () => ({
    on,
    channel: channel.conversation.id,
    expected: concerning,
    changes,
    settings: channel.settings,
  })
  hold('each edition is told of', (changes !== undefined) === expected.size > 0, of)
  if (!changes) return
  const isWhole = changes.items.length + (changes.more ?? 0) === expected.size
  const isTrue = changes.items.every(({ item, change }) => expected.get(item) === change)
  hold('all that an edition changed, as what it is', isWhole && isTrue, of)
}

function changesSince(before: Published, now: Published): Changes {
  const byNow = worked.get(before) ?? new WeakMap<Published, Changes>()
  worked.set(before, byNow)
  const changes = byNow.get(now) ?? naiveChanges(before, now)
  byNow.set(now, changes)
  return changes
}

function concerns(item: string, morning: NaiveMorning): boolean {
  const { catalogue, channel, on } = morning
  const obligation = catalogue.obligations.get(item)
  if (obligation) return isHeardOf(obligation, morning)
  const event = catalogue.events.get(item)
  if (!event || channel.settings.assignedOnly) return false
  return followsEvent(event, channel.settings) && heldOn(event.start) >= on
}
