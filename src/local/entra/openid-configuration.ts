import { issuerV2 } from './issuers.ts'

/**
 * Returns the OpenID configuration of a tenant, written in the name of the authority being played: MSAL replaces parts of
 * the endpoints' paths, and takes none that is not laid out as Entra's. Only the keys are where anybody can reach them:
 * `base` is the stand-in's own address.
 */
export function openidConfiguration(authority: string, base: string, tenant: string): object {
  return {
    issuer: issuerV2(authority, tenant),
    authorization_endpoint: `${authority}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${base}/${tenant}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    claims_supported: ['aud', 'iss', 'tid', 'oid', 'sub', 'name', 'preferred_username', 'exp', 'iat', 'nbf'],
    tenant_region_scope: 'EU',
  }
}

/** Returns what instance discovery answers: the authority being played is the only one there is. */
export function instanceDiscovery(authority: string, tenant: string): object {
  const host = new URL(authority).host
  return {
    tenant_discovery_endpoint: `${authority}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  }
}
