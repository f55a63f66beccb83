import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector'
import { MessengerError } from '#domain/ports/messenger.ts'
import { BOT_FRAMEWORK, isKnownService, type OutgoingAuthentication } from './authentication.ts'
import type { FrameworkConfiguration } from './configuration.ts'

/**
 * Returns a function that gives the connector client for a service address, made once for each: a client keeps its
 * connections open. botbuilder repeats a failed send up to four times on its own, also when the message had arrived;
 * its retry policy is therefore taken out, and Fristvagt repeats sends itself, from the outbox. The function throws
 * MessengerError for an address that Fristvagt may not write to, wherever it was read. `reachedAt` tells where an
 * allowed address is to be found, where that is elsewhere.
 */
export function connectors(
  authentication: OutgoingAuthentication,
  configuration: FrameworkConfiguration,
  reachedAt: (serviceUrl: string) => string = (serviceUrl) => serviceUrl,
) {
  const appId = configuration.identity?.appId ?? ''
  const known = new Map<string, Promise<ConnectorClient>>()
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ])
  const factory = authentication.createConnectorFactory(identity)
  return async (serviceUrl: string): Promise<ConnectorClient> => {
    // Kept with the conversation since the day it was checked: the list may have changed, or the row.
    if (!isKnownService(serviceUrl, configuration))
      throw new MessengerError('permanent', 'the service address is not a host that Fristvagt may write to')
    const address = reachedAt(serviceUrl)
    let client = known.get(address)
    if (!client) {
      client = factory.create(address, BOT_FRAMEWORK).then(withoutRepeats)
      client.catch(() => known.delete(address))
      known.set(address, client)
    }
    return client
  }
}

interface Piped {
  client?: { pipeline?: { removePolicy(policy: { name: string }): unknown } }
}

function withoutRepeats(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as Piped).client ?? {}
  if (!pipeline)
    throw new Error('botbuilder changed: its retry policy cannot be taken out, and would send twice')
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  // A connector redirects nobody; whoever answers so would be sent the card again.
  pipeline.removePolicy({ name: 'redirectPolicy' })
  return client
}
