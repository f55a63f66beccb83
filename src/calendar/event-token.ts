import { createHmac, timingSafeEqual } from 'node:crypto'

/** Names an event in a public address, so that nobody can make up addresses of ours. */
export interface EventToken {
  /** Returns the token of an event: letters, digits, - and _ only. */
  sign(event: string): string
  /** Returns the event of a token of ours, or undefined. */
  verify(token: string): string | undefined
}

const PURPOSE = 'calendar-event'
const SIGNATURE_LENGTH = 43

/**
 * Returns tokens signed with HMAC-SHA256: by the first of the secrets, and verified by any, so that addresses handed out
 * outlive a change of secret. They are no secret of a person's: KOMBIT publishes its meetings to all. They never expire.
 * Throws RangeError on a secret too short to protect anything.
 */
export function eventToken(secrets: () => readonly string[]): EventToken {
  strong(secrets())
  return {
    sign(event) {
      const [first = ''] = strong(secrets())
      return signed(event, first)
    },
    verify(token) {
      const event = Buffer.from(token.slice(SIGNATURE_LENGTH), 'base64url').toString('utf8')
      return strong(secrets()).some((secret) => same(signed(event, secret), token)) ? event : undefined
    },
  }
}

function strong(secrets: readonly string[]): readonly string[] {
  if (secrets.length === 0 || secrets.some((secret) => Buffer.byteLength(secret) < 32))
    throw new RangeError('the secret for calendar links needs 32 bytes or more')
  return secrets
}

function signed(event: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(`${PURPOSE}\n${event}`).digest('base64url')
  return signature + Buffer.from(event, 'utf8').toString('base64url')
}

function same(a: string, b: string): boolean {
  const [expected, given] = [Buffer.from(a), Buffer.from(b)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
