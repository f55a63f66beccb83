import { ConfidentialClientApplication, type NodeAuthOptions } from '@azure/msal-node'
import type { Tracing } from '#domain/ports/tracing.ts'
import { type AddressMap, asWritten } from './loopback.ts'
import { msalNetwork } from './msal-network.ts'

/** How Fristvagt proves to Entra who it is; `assertion` is asked for each time (a managed identity's token). */
export type ClientCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly thumbprintSha256: string; readonly privateKey: string }
  | { readonly kind: 'assertion'; readonly assertion: () => Promise<string> }

/** Who asks Entra, and where. */
export interface EntraClientOptions {
  /** Entra's address without a tenant: https://login.microsoftonline.com */
  readonly authority: string
  readonly clientId: string
  /** Returns the credential as it is now: the same object until it is replaced. */
  readonly credential: () => ClientCredential
  readonly address?: AddressMap
  readonly timeoutMs: number
  readonly tracing?: Tracing
}

/** What is asked of MSAL's client. */
export type EntraClient = () => ConfidentialClientApplication

/**
 * Returns MSAL's client of a registration, whose tenant is named with each request. MSAL holds on to the credential
 * that it was made with: when that is replaced a new client is made, and whoever still waits for the old is answered.
 */
export function entraClient(options: EntraClientOptions): EntraClient {
  let credential = options.credential()
  let client = clientWith(credential, options)
  return () => {
    const now = options.credential()
    if (now !== credential) [credential, client] = [now, clientWith(now, options)]
    return client
  }
}

function clientWith(credential: ClientCredential, options: EntraClientOptions) {
  return new ConfidentialClientApplication({
    auth: {
      clientId: options.clientId,
      authority: `${options.authority}/organizations`,
      knownAuthorities: [new URL(options.authority).host],
      // CP1: we understand claims challenges, so Entra may revoke at once instead of within the hour.
      clientCapabilities: ['CP1'],
      ...credentialOf(credential),
    },
    system: { networkClient: msalNetwork(options.address ?? asWritten, options.timeoutMs) },
  })
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
