import { type EntraClientOptions, entraClient } from './entra-client.ts'

/**
 * Returns a giver of Graph tokens of the application's own, in a given tenant: what it may do with one is what each team
 * has let it in for. MSAL keeps a token until it expires. Throws MSAL's errors.
 */
export function applicationToken(options: EntraClientOptions, graphUrl: string) {
  const client = entraClient(options)
  return async (tenant: string): Promise<string> => {
    const result = await client.acquireTokenByClientCredential({
      scopes: [`${graphUrl}/.default`],
      authority: `${options.authority}/${tenant}`,
    })
    if (!result) throw new Error('MSAL answered a request for an application token with nothing')
    return result.accessToken
  }
}
