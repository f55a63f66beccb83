import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import type { SubscriptionStore } from '#domain/ports/subscription-store.ts'
import { coversMunicipality, type Scope } from '#domain/scope.ts'
import type { Demands } from './demands.ts'
import { type IsOurs, oursAmong } from './is-ours.ts'

/**
 * A subscription is its municipality's, in a conversation of the tenant's. There, it takes the place of an earlier one
 * `anywhere`: the tenant may be bound to another municipality by now.
 */
export function narrowedSubscriptions(
  subscriptions: SubscriptionStore,
  anywhere: SubscriptionStore,
  scope: Scope,
  demand: Demands,
  isOurs: IsOurs,
): SubscriptionStore {
  const of: SubscriptionStore['of'] = async (conversation) => {
    const found = await subscriptions.of(conversation)
    return found && coversMunicipality(scope, found.municipality) ? found : undefined
  }
  const isTheirs = async (conversation: string) =>
    (await of(conversation)) !== undefined && (await isOurs(conversation))
  const ours = (conversations: readonly string[]) => oursAmong(isOurs, conversations)
  return {
    of,
    async awaitingDigest(day) {
      const waiting = await subscriptions.awaitingDigest(day)
      return waiting.filter(({ municipality }) => coversMunicipality(scope, municipality))
    },
    async ofMunicipality(municipality) {
      demand.municipality(municipality)
      return subscriptions.ofMunicipality(municipality)
    },
    async save(...saved) {
      const [{ municipality, conversation }] = saved
      demand.municipality(municipality)
      if (!(await isOurs(conversation))) throw new OutsideScopeError('the conversation of a subscription')
      const earlier = await anywhere.of(conversation)
      const isLeft = earlier !== undefined && !coversMunicipality(scope, earlier.municipality)
      return (isLeft ? anywhere : subscriptions).save(...saved)
    },
    async unreachable(municipality, conversations) {
      demand.municipality(municipality)
      return subscriptions.unreachable(municipality, await ours(conversations))
    },
    async update(...update) {
      return (await isTheirs(update[0])) ? subscriptions.update(...update) : undefined
    },
    async end(...ended) {
      return (await isTheirs(ended[0])) ? subscriptions.end(...ended) : undefined
    },
    async wake(...woken) {
      demand.everything()
      return subscriptions.wake(...woken)
    },
    async lastNudges(municipality, conversations) {
      demand.municipality(municipality)
      return subscriptions.lastNudges(municipality, await ours(conversations))
    },
    async lastMorning(conversation) {
      return (await of(conversation)) ? subscriptions.lastMorning(conversation) : undefined
    },
    async toldEditions(municipality, conversations) {
      demand.municipality(municipality)
      return subscriptions.toldEditions(municipality, await ours(conversations))
    },
  }
}
