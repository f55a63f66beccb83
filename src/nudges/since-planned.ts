import type { Conversation } from '#domain/conversation.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import { cardDaysOf } from '#domain/nudge-stage.ts'
import type { PersonKey } from '#domain/person.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { SincePlanned } from '#domain/still-due.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { DrawContext } from './drawing.ts'

/** Where a card goes to, and what is chosen there: nothing where a ladder brings it. */
interface Addressee {
  readonly conversation: Conversation
  readonly own: Subscription | undefined
}

/** Returns what decides whether the lines of a planned card are still to be sent to a conversation. */
export async function sincePlanned(
  { subscriptions, municipalitySettings }: Pick<Stores, 'subscriptions' | 'municipalitySettings'>,
  { conversation: { person }, own }: Addressee,
  { spec, createdAt }: Pick<Delivery, 'spec' | 'createdAt'>,
  { catalogue, standings, handlings }: DrawContext,
): Promise<SincePlanned> {
  const { municipality, audience, asResponsible = [] } = spec
  const settings = await municipalitySettings.of(municipality)
  const hearsOfTheirsAlone = audience === undefined && own?.settings.assignedOnly
  const theirs = audience === 'responsible' || hearsOfTheirsAlone ? 'all' : new Set(asResponsible)
  const isAsked = person !== undefined && (theirs === 'all' || theirs.size > 0)
  const channels = isAsked ? await subscriptions.ofMunicipality(municipality) : []
  // A leader hears of what is anybody's, and may be responsible for some of it: one card a morning says both.
  const leads = channels.some(({ settings: { escalation } }) => isSame(escalation.leader?.person, person))
  return {
    ...{ catalogue, standings, handlings, plannedAt: createdAt },
    days: cardDaysOf(own?.settings ?? {}, calendarOf(settings)),
    ...(isAsked && !leads && { responsible: { person, of: theirs } }),
  }
}

function isSame(a: PersonKey | undefined, b: PersonKey | undefined): boolean {
  return a !== undefined && b !== undefined && a.tenant === b.tenant && a.id === b.id
}
