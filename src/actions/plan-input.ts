import { calendarOf } from '#domain/municipality-settings.ts'
import type { PlanInput } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS, type NudgeSettings } from '#domain/nudge-settings.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { HandlingStore } from '#domain/ports/handling-store.ts'
import type { MunicipalitySettingsStore } from '#domain/ports/municipality-settings-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import { standingsOf } from '#domain/standing.ts'

/** What a plan is read from. */
export interface PlanPorts {
  readonly editions: EditionStore
  readonly standings: StandingStore
  readonly handlings: HandlingStore
  readonly conversations: ConversationStore
  readonly subscriptions: SubscriptionStore
  readonly municipalitySettings: MunicipalitySettingsStore
}

/**
 * Returns what the nudge plan of a conversation is made from; without one, of a new channel with the defaults. `chosen`
 * takes the place of the settings that are kept: somebody looks what they would bring.
 */
export async function planInputOf(
  ports: PlanPorts,
  municipality: string,
  conversation?: string,
  chosen?: NudgeSettings,
): Promise<PlanInput> {
  const [catalogue, own, handlings, municipalitySettings, subscription, last, told] = await Promise.all([
    ports.editions.catalogue(),
    ports.standings.recordsOf(municipality),
    ports.handlings.of(municipality),
    ports.municipalitySettings.of(municipality),
    conversation === undefined ? undefined : ports.subscriptions.of(conversation),
    conversation === undefined ? new Map() : ports.subscriptions.lastNudges(conversation),
    conversation === undefined ? undefined : ports.subscriptions.toldEditions(conversation),
  ])
  const settings = chosen ?? subscription?.settings ?? DEFAULT_SETTINGS
  // Looked up only where it counts: a morning is planned for a thousand channels.
  const asked = settings.assignedOnly && conversation !== undefined
  const person = asked ? (await ports.conversations.find(conversation))?.person : undefined
  return {
    catalogue,
    standings: standingsOf(catalogue, municipality, own),
    handlings,
    settings,
    calendar: calendarOf(municipalitySettings),
    last,
    // Who has not said yes yet is told of no change before that.
    ...(subscription && told && { told }),
    ...(person && { person }),
  }
}
