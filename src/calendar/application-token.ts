import { asGuid, NO_TRACING } from '#domain/ports/tracing.ts'
import { type EntraClientOptions, entraClient } from './entra-client.ts'

/**
 * Returns a giver of the application's own tokens for a resource, in a given tenant. What it may do to Graph with one is
 * what each team has let it in for. MSAL keeps a token until it expires. Throws MSAL's errors.
 */
export function applicationToken(options: EntraClientOptions, resource: string) {
  const { tracing = NO_TRACING } = options
  const client = entraClient(options)
  return async (tenant: string): Promise<string> => {
    const correlationId = asGuid(tracing.id())
    const result = await tracing.step({ name: 'entra application-token', kind: 'client' }, () =>
      client().acquireTokenByClientCredential({
        scopes: [`${resource}/.default`],
        authority: `${options.authority}/${tenant}`,
        ...(correlationId !== undefined && { correlationId }),
      }),
    )
    if (!result) throw new Error('MSAL answered a request for an application token with nothing')
    return result.accessToken
  }
}
