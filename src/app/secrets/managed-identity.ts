import { ManagedIdentityApplication } from '@azure/msal-node'

/** Returns a giver of tokens for a resource, with the managed identity of the machine. Throws MSAL's errors. */
export function managedIdentityToken(clientId: string, resource: string): () => Promise<string> {
  const application = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
  })
  return async () => (await application.acquireToken({ resource })).accessToken
}

/** What a token of a managed identity is for when it stands for the secret of an app registration. */
export const TOKEN_EXCHANGE = 'api://AzureADTokenExchange'
