import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** The header in which a page's signature stands. */
export const SIGNATURE_HEADER = 'fristvagt-signature'

/** Returns the signature of a page: Ed25519 over its bytes, in base64. */
export function signatureOf(body: Buffer, key: KeyObject): string {
  return sign(null, body, key).toString('base64')
}

/** Returns whether a signature is that of these bytes, by the key that was agreed on. */
export function isSignedBy(body: Buffer, signature: string, key: KeyObject): boolean {
  return verify(null, body, key, Buffer.from(signature, 'base64'))
}

/** Returns the private key in a PEM file. Throws TypeError for what is no Ed25519 key without a passphrase. */
export function signingKeyFrom(pem: string): KeyObject {
  return ed25519(() => createPrivateKey(pem))
}

/** Returns a public key as `openssl pkey -pubout -outform DER | base64` writes it. Throws TypeError for what is none. */
export function publicKeyFrom(text: string): KeyObject {
  const key = Buffer.from(text, 'base64')
  return ed25519(() => createPublicKey({ key, format: 'der', type: 'spki' }))
}

function ed25519(read: () => KeyObject): KeyObject {
  let key: KeyObject | undefined
  try {
    key = read()
  } catch (cause) {
    // What OpenSSL says of it may hold a part of it.
    throw new TypeError('it does not hold an Ed25519 key', { cause: (cause as Error).name })
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('it does not hold an Ed25519 key')
  return key
}
