import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
} from 'botframework-connector'

import { BOT_FRAMEWORK } from './authentication.ts'

/**
 * Returns a function that gives the connector client for a service address, made once for each: a client keeps its
 * connections open. botbuilder repeats a failed send up to four times on its own, also when the message had arrived;
 * its retry policy is therefore taken out, and Fristvagt repeats sends itself, from the outbox.
 */
export function connectors(authentication: BotFrameworkAuthentication, appId: string) {
  const known = new Map<string, Promise<ConnectorClient>>()
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ])
  const factory = authentication.createConnectorFactory(identity)
  return (serviceUrl: string): Promise<ConnectorClient> => {
    let client = known.get(serviceUrl)
    if (!client) {
      client = factory.create(serviceUrl, BOT_FRAMEWORK).then(withoutRetries)
      client.catch(() => known.delete(serviceUrl))
      known.set(serviceUrl, client)
    }
    return client
  }
}

interface Piped {
  client?: { pipeline?: { removePolicy(policy: { name: string }): unknown } }
}

function withoutRetries(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as Piped).client ?? {}
  if (!pipeline)
    throw new Error('botbuilder changed: its retry policy cannot be taken out, and would send twice')
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  return client
}
