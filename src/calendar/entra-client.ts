import { ConfidentialClientApplication, type NodeAuthOptions } from '@azure/msal-node'
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
  readonly credential: ClientCredential
  readonly address?: AddressMap
  readonly timeoutMs: number
}

/** Returns MSAL's client for the tab's registration, whose tenant is named with each request. */
export function entraClient(options: EntraClientOptions): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
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
