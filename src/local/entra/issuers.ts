/** Returns the issuer that Entra writes into a version 2 token of a tenant. */
export function issuerV2(authority: string, tenant: string): string {
  return `${authority}/${tenant}/v2.0`
}

/** Returns the issuer that Entra writes into a version 1 token of a tenant, Graph's among them. */
export function issuerV1(tenant: string): string {
  return `https://sts.windows.net/${tenant}/`
}
