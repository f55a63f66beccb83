import { applicationToken } from '#calendar/application-token.ts'
import type { EntraClientOptions } from '#calendar/entra-client.ts'
import { managedIdentityToken } from './managed-identity.ts'

/** What the bot's own tokens are for. */
const CONNECTOR = 'https://api.botframework.com'

/** Returns a giver of the bot's tokens, by its registration's credential, in the tenant that issues them. */
export function botToken(options: EntraClientOptions, tenant: string): () => Promise<string> {
  const token = applicationToken(options, CONNECTOR)
  return () => token(tenant)
}

/** Returns a giver of the tokens of a bot that is a managed identity itself. */
export const managedBotToken = (clientId: string): (() => Promise<string>) =>
  managedIdentityToken(clientId, CONNECTOR)
