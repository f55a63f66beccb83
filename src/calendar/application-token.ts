import { type EntraClientOptions, entraClient } from './entra-client.ts'

/**
 * Returns a giver of the application's own tokens for a resource, in a given tenant. What it may do to Graph with one is
 * what each team has let it in for. MSAL keeps a token until it expires. Throws MSAL's errors.
 */
export function applicationToken(options: EntraClientOptions, resource: string) {
  const client = entraClient(options)
  return async (tenant: string): Promise<string> => {
    const result = await client().acquireTokenByClientCredential({
      scopes: [`${resource}/.default`],
      authority: `${options.authority}/${tenant}`,
    })
    if (!result) throw new Error('MSAL answered a request for an application token with nothing')
    return result.accessToken
  }
}
