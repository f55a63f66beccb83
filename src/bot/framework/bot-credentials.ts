import { type ServiceClientCredentialsFactory, TokenCredentials } from 'botframework-connector'
import type { FrameworkConfiguration } from './configuration.ts'

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>

/**
 * Returns botbuilder's giver of credentials, with the tokens of our own configuration. botbuilder's own would ask
 * DefaultAzureCredential, which runs programs it finds, and would hold on to the first secret it was given.
 */
export function botCredentials(
  identity: FrameworkConfiguration['identity'],
): ServiceClientCredentialsFactory {
  const credentials: Credentials = {
    signRequest: async (request) =>
      // The demo has no identity, and its connector asks for none.
      identity === undefined ? request : new TokenCredentials(await identity.token()).signRequest(request),
  }
  return {
    isValidAppId: async (appId) => appId === (identity?.appId ?? ''),
    isAuthenticationDisabled: async () => identity === undefined,
    createCredentials: async () => credentials,
  }
}
