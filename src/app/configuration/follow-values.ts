import { z } from 'zod'
import { publicKeyFrom } from '../following/feed-signature.ts'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** The address of another deployment, without a path: what is read there is trusted, and nobody may read along. */
export const followUrl = z
  // What follows reads its parts: of what is no address, there are none.
  .url({ protocol: /^https?$/, error: 'is not an address that begins with https://', abort: true })
  .refine((text) => isSecret(new URL(text)), 'does not begin with https://')
  .refine((text) => isOrigin(new URL(text)), 'has more than a host: leave out what follows it')
  .transform((text) => new URL(text).origin)

const isSecret = ({ protocol, hostname }: URL) => protocol === 'https:' || LOOPBACK.test(hostname)
const isOrigin = ({ pathname, search, hash, username, password }: URL) =>
  pathname === '/' && `${search}${hash}${username}${password}` === ''

/** A public key, in base64. */
export const followKey = z.string().transform((text, context) => {
  try {
    return publicKeyFrom(text.trim())
  } catch {
    context.addIssue({ code: 'custom', message: 'is not an Ed25519 public key in base64' })
    return z.NEVER
  }
})
