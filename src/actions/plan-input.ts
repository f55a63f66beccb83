import { calendarOf } from '#domain/municipality-settings.ts'
import type { PlanInput } from '#domain/nudge-plan.ts'
import { DEFAULT_SETTINGS, type NudgeSettings } from '#domain/nudge-settings.ts'
import type { PersonKey } from '#domain/person.ts'
import type { ConversationStore } from '#domain/ports/conversation-store.ts'
import type { EditionStore } from '#domain/ports/edition-store.ts'
import type { HandlingStore } from '#domain/ports/handling-store.ts'
import type { MunicipalitySettingsStore } from '#domain/ports/municipality-settings-store.ts'
import type { StandingStore } from '#domain/ports/standing-store.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import { standingsOf } from '#domain/standing.ts'
import type { Subscription } from '#domain/subscription.ts'

/** What a plan is read from. */
export interface PlanPorts {
  readonly editions: Pick<EditionStore, 'catalogue'>
  readonly standings: Pick<StandingStore, 'recordsOf'>
  readonly handlings: Pick<HandlingStore, 'of'>
  readonly conversations: Pick<ConversationStore, 'findAll'>
  readonly subscriptions: Pick<SubscriptionStore, 'of' | 'lastNudges' | 'toldEditions'>
  readonly municipalitySettings: Pick<MunicipalitySettingsStore, 'of'>
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
  const subscription = conversation === undefined ? undefined : await ports.subscriptions.of(conversation)
  const settings = chosen ?? subscription?.settings ?? DEFAULT_SETTINGS
  const channel = { conversation, settings, isSubscribed: subscription?.municipality === municipality }
  return (await inputsOf(ports, municipality, [channel]))(channel)
}

/**
 * Returns what the nudge plans of a municipality's channels are made from, by conversation. What is the municipality's is
 * read once for all of them, and what is a channel's for all at once.
 */
export async function planInputsOf(
  ports: PlanPorts,
  municipality: string,
  subscriptions: readonly Subscription[],
): Promise<ReadonlyMap<string, PlanInput>> {
  const channels = subscriptions.map(({ conversation, settings }) => ({
    conversation,
    settings,
    isSubscribed: true,
  }))
  const inputOf = await inputsOf(ports, municipality, channels)
  return new Map(channels.map((channel) => [channel.conversation, inputOf(channel)]))
}

interface Channel {
  /** Absent for one that is only imagined. */
  readonly conversation: string | undefined
  readonly settings: NudgeSettings
  /** Who has not said yes yet is told of no change before that. */
  readonly isSubscribed: boolean
}

async function inputsOf(
  ports: PlanPorts,
  municipality: string,
  channels: readonly Channel[],
): Promise<(channel: Channel) => PlanInput> {
  const ids = channels.flatMap(({ conversation }) => (conversation === undefined ? [] : [conversation]))
  const [catalogue, own, handlings, settings, last, told, people] = await Promise.all([
    ports.editions.catalogue(),
    ports.standings.recordsOf(municipality),
    ports.handlings.of(municipality),
    ports.municipalitySettings.of(municipality),
    ids.length === 0 ? undefined : ports.subscriptions.lastNudges(municipality, ids),
    ids.length === 0 ? undefined : ports.subscriptions.toldEditions(municipality, ids),
    peopleOf(ports, channels),
  ])
  const shared = {
    ...{ catalogue, handlings, calendar: calendarOf(settings) },
    standings: standingsOf(catalogue, municipality, own),
  }
  return ({ conversation = '', settings: chosen, isSubscribed }) => {
    const person = people.get(conversation)
    return {
      ...shared,
      settings: chosen,
      last: last?.get(conversation) ?? new Map(),
      ...(isSubscribed && { told: told?.get(conversation) ?? { before: new Set(), told: new Set() } }),
      ...(person && { person }),
    }
  }
}

/** Returns whom conversations are with, by conversation: looked up only where it counts. */
async function peopleOf(
  { conversations }: PlanPorts,
  channels: readonly Channel[],
): Promise<ReadonlyMap<string, PersonKey | undefined>> {
  const asked = channels.flatMap(({ conversation, settings }) =>
    settings.assignedOnly && conversation !== undefined ? [conversation] : [],
  )
  if (asked.length === 0) return new Map()
  return new Map([...(await conversations.findAll(asked))].map(([id, { person }]) => [id, person]))
}
