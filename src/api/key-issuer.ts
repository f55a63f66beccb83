/** Where Entra's keys name the tenant that they sign for. */
const ANY_TENANT = '{tenantid}'

/**
 * Returns whether a key that Entra has published may sign for a tenant, by the issuer that Entra has written beside it.
 * The keys of personal accounts stand in the same list as those of organisations: in 2023 a stolen one of them opened
 * the mail of authorities, at a service that did not look whose it was. A list for one tenant alone names no issuers.
 */
export function maySignFor(
  tenant: string,
  key: { readonly issuer?: unknown } | undefined,
  issuersOf: (tenant: string) => readonly string[],
): boolean {
  const issuer = key?.issuer
  if (issuer === undefined) return true
  return typeof issuer === 'string' && issuersOf(tenant).includes(issuer.replace(ANY_TENANT, tenant))
}
