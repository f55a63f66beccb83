import { authenticated, type LocalClient } from './clients.ts'
import type { Directory } from './directory.ts'
import { REFUSALS } from './entra-error.ts'
import { clientCredentialsGrant, type GrantContext, onBehalfOfGrant } from './grants.ts'
import type { SigningKey } from './signing-key.ts'

const GRANTS: Readonly<Record<string, (context: GrantContext) => Promise<object>>> = {
  'urn:ietf:params:oauth:grant-type:jwt-bearer': onBehalfOfGrant,
  client_credentials: clientCredentialsGrant,
}

/** Tenants that belong to Microsoft and not to the directory: a bot's own token comes from the second. */
const MICROSOFT_TENANTS = new Set(['common', 'organizations', 'botframework.com'])

/** What every token request is answered from. */
export interface TokenEndpointOptions {
  readonly authority: string
  readonly key: SigningKey
  readonly directory: Directory
  readonly clients: readonly LocalClient[]
}

/** Returns what the token endpoint of a tenant answers to a form. Throws EntraError when it says no. */
export async function answerTokenRequest(
  options: TokenEndpointOptions,
  tenant: string,
  form: URLSearchParams,
): Promise<object> {
  if (!MICROSOFT_TENANTS.has(tenant) && !options.directory.hasTenant(tenant))
    throw REFUSALS.unknownTenant(tenant)
  const type = form.get('grant_type')
  if (!type) throw REFUSALS.malformed('grant_type')
  const grant = GRANTS[type]
  if (!grant) throw REFUSALS.grantType(type)
  const client = await authenticated(form, options.clients)
  return grant({ ...options, tenant, client, form })
}
