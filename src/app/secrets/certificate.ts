import { createPrivateKey, X509Certificate } from 'node:crypto'
import type { ClientCredential } from '#calendar/entra-client.ts'

/** Thrown when a PEM file is no certificate with its key; the message never holds a part of the file. */
class CertificateError extends Error {
  override name = 'CertificateError'
}

/** Returns the credential in a PEM file that holds a certificate and its private key. Throws CertificateError. */
export function certificateFrom(pem: string): ClientCredential & { readonly kind: 'certificate' } {
  const parts = partsOf(pem)
  if (!parts.certificate.checkPrivateKey(parts.key))
    throw new CertificateError('its private key is not that of its first certificate')
  return {
    kind: 'certificate',
    // Entra wants the hash of the certificate as hexadecimal digits without colons.
    thumbprintSha256: parts.certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    privateKey: parts.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

function partsOf(pem: string) {
  try {
    // Of a file with both, each reader takes the part that it knows.
    return { certificate: new X509Certificate(pem), key: createPrivateKey(pem) }
  } catch (cause) {
    throw new CertificateError('it does not hold a certificate and a private key without a passphrase', {
      cause,
    })
  }
}
