import type { z } from 'zod'
import type { SubscribedChannel } from '#actions/channels-of.ts'
import type { Choice } from '#actions/subscribe.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { NudgeSettings } from '#domain/nudge-settings.ts'
import { isForgotten, type Person } from '#domain/person.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import { nameAsKept } from './name-as-kept.ts'
import type { nudgeSettingsSchema, subscriptionSchema } from './subscription-contract.ts'
import { subscriptionId } from './subscription-id.ts'
import { subscriptionVersion } from './subscription-version.ts'

/** A channel with its subscription, as the contract has it. */
export type SubscriptionItem = z.output<typeof subscriptionSchema>
type SettingsJson = z.output<typeof nudgeSettingsSchema>

/** What a channel is shown with, besides itself. */
interface ShownWith {
  readonly words: (choice: Choice) => SubscriptionItem['words']
  /** Its newest delivery, where there is one and the caller may see it. */
  readonly last?: Delivery | undefined
}

/** Returns a channel with its subscription as the contract has it. */
export function subscriptionItem(
  { subscription, conversation, next }: SubscribedChannel,
  { words, last }: ShownWith,
): SubscriptionItem {
  const { state, paused, language, settings, confirmedBy, confirmedAt } = subscription
  return {
    id: subscriptionId(conversation.id),
    ...namesOf(conversation),
    kind: conversation.kind,
    state,
    ...(state === 'paused' && paused
      ? { paused: { ...paused, at: paused.at.toString({ fractionalSecondDigits: 3 }) } }
      : {}),
    language,
    settings: settingsJson(settings),
    ...(isForgotten(confirmedBy) ? {} : { confirmedBy: confirmedBy.name }),
    confirmedAt: confirmedAt.toString({ fractionalSecondDigits: 3 }),
    ...(next === undefined ? {} : { next }),
    version: subscriptionVersion(subscription),
    words: words(subscription),
    ...(last && { last: lastItem(last) }),
  }
}

function lastItem({ day, state, sentAt, createdAt }: Delivery): NonNullable<SubscriptionItem['last']> {
  return { day, state, at: (sentAt ?? createdAt).toString({ fractionalSecondDigits: 3 }) }
}

/** Returns what Teams calls a conversation; of a chat, which may be a person's, nothing. */
export function namesOf({ kind, channelName, team }: Conversation): { channel?: string; team?: string } {
  if (kind !== 'channel') return {}
  return { ...(channelName ? { channel: channelName } : {}), ...(team?.name ? { team: team.name } : {}) }
}

/** Returns the settings that a caller of a tenant has sent. */
export function settingsFrom(json: SettingsJson, tenant: string): NudgeSettings {
  const { overdue, escalation, ...rest } = json
  const { responsible, leader } = escalation
  return {
    ...rest,
    overdue: 'days' in overdue ? overdue : withoutAbsent(overdue),
    escalation: {
      ...(responsible ? { responsible } : {}),
      ...(leader ? { leader: { days: leader.days, person: leaderFrom(leader.person, tenant) } } : {}),
    },
  }
}

/** As Teams names people: by an id in small letters, or their chat would never be found. */
function leaderFrom({ id, name }: { readonly id: string; readonly name: string }, tenant: string): Person {
  return { tenant, id: id.toLowerCase(), name: nameAsKept(name) }
}

function withoutAbsent({ within, ...rhythm }: Exclude<SettingsJson['overdue'], { days: unknown }>) {
  return { ...rhythm, ...(within === undefined ? {} : { within }) }
}

/** Returns when nudges come past a deadline as the contract has it. */
export function rhythmJson(rhythm: NudgeSettings['overdue']): SettingsJson['overdue'] {
  return 'days' in rhythm ? { days: [...rhythm.days] } : { ...rhythm }
}

function settingsJson(settings: NudgeSettings): SettingsJson {
  const { weekdays, leadDays, overdue, solutions, kinds, roles, escalation, ...rest } = settings
  const { responsible, leader } = escalation
  return {
    ...rest,
    weekdays: [...weekdays],
    leadDays: [...leadDays],
    overdue: rhythmJson(overdue),
    solutions: solutions.mode === 'all' ? { mode: 'all' } : { mode: solutions.mode, ids: [...solutions.ids] },
    kinds: [...kinds],
    roles: [...roles],
    escalation: {
      ...(responsible ? { responsible: { ...responsible } } : {}),
      ...(leader && !isForgotten(leader.person)
        ? { leader: { days: leader.days, person: { id: leader.person.id, name: leader.person.name } } }
        : {}),
    },
  }
}
