import { ConfidentialClientApplication, type NodeAuthOptions } from '@azure/msal-node'
import type { Person } from '#domain/person.ts'
import { type AddressMap, asWritten } from './loopback.ts'
import { msalNetwork } from './msal-network.ts'

/** How Fristvagt proves to Entra who it is; `assertion` is asked for each time (a managed identity's token). */
export type ClientCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly thumbprintSha256: string; readonly privateKey: string }
  | { readonly kind: 'assertion'; readonly assertion: () => Promise<string> }

/** Who asks Entra, and where. */
export interface OnBehalfOfOptions {
  /** Entra's address without a tenant: https://login.microsoftonline.com */
  readonly authority: string
  readonly clientId: string
  readonly credential: ClientCredential
  readonly address?: AddressMap
  readonly timeoutMs: number
}

/** Returns a Graph token with the person's own right. Throws MSAL's errors. */
export type OnBehalfOf = (person: Person, assertion: string) => Promise<string>

const SCOPES = ['Calendars.ReadWrite']
const EXCHANGES_KEPT = 500

/** Returns the exchange of a person's sign-on token for a Graph token, in the person's own tenant. */
export function onBehalfOf(options: OnBehalfOfOptions): OnBehalfOf {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: options.clientId,
      authority: `${options.authority}/organizations`,
      knownAuthorities: [new URL(options.authority).host],
      // CP1: we understand claims challenges, so Entra may revoke at once instead of within the hour.
      clientCapabilities: ['CP1'],
      ...credentialOf(options.credential),
    },
    system: { networkClient: msalNetwork(options.address ?? asWritten, options.timeoutMs) },
  })
  let exchanges = 0
  return async (person, assertion) => {
    // MSAL keeps every token it ever exchanged: a server that runs for months would fill its memory with them.
    exchanges += 1
    if (exchanges % EXCHANGES_KEPT === 0) client.clearCache()
    const result = await client.acquireTokenOnBehalfOf({
      scopes: SCOPES,
      oboAssertion: assertion,
      authority: `${options.authority}/${person.tenant}`,
    })
    if (!result) throw new Error('MSAL answered an on-behalf-of exchange with nothing')
    return result.accessToken
  }
}

function credentialOf(credential: ClientCredential): Partial<NodeAuthOptions> {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret }
    case 'certificate': {
      const { thumbprintSha256, privateKey } = credential
      return { clientCertificate: { thumbprintSha256, privateKey } }
    }
    case 'assertion':
      return { clientAssertion: credential.assertion }
  }
}
