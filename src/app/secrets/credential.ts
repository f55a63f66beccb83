import type { ClientCredential } from '#calendar/entra-client.ts'
import { certificateFrom } from './certificate.ts'
import { managedIdentityToken, TOKEN_EXCHANGE } from './managed-identity.ts'
import { secretFile } from './secret-file.ts'
import { anySecret } from './secret-text.ts'

/** The ways in which an app registration proves who it is; exactly one of them is set. */
export interface CredentialSources {
  /** The client id of a managed identity that the registration trusts (federated credential). */
  readonly managedIdentity?: string | undefined
  readonly certificateFile?: string | undefined
  readonly secretFile?: string | undefined
  readonly secret?: string | undefined
}

/** Returns the credential as it is now, the same object while nothing changed. Throws what its file throws. */
export function credentialFrom(
  sources: CredentialSources,
  troubled: (error: unknown) => void,
): () => ClientCredential {
  if (sources.managedIdentity !== undefined) {
    const assertion = managedIdentityToken(sources.managedIdentity, TOKEN_EXCHANGE)
    return always({ kind: 'assertion', assertion })
  }
  if (sources.certificateFile !== undefined)
    return secretFile<ClientCredential>({ path: sources.certificateFile, parse: certificateFrom, troubled })
  if (sources.secretFile !== undefined)
    return secretFile<ClientCredential>({
      path: sources.secretFile,
      parse: (text) => ({ kind: 'secret', secret: anySecret.parse(text) }),
      troubled,
    })
  return always({ kind: 'secret', secret: anySecret.parse(sources.secret) })
}

const always =
  <T>(value: T) =>
  () =>
    value
