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
 * Returns tokens signed with HMAC-SHA256. They are no secret of a person's: KOMBIT publishes its meetings to all. They
 * never expire, and change only with the secret. Throws RangeError on a secret too short to protect anything.
 */
export function eventToken(secret: string): EventToken {
  if (Buffer.byteLength(secret) < 32)
    throw new RangeError('the secret for calendar links needs 32 bytes or more')
  const sign = (event: string) => {
    const signature = createHmac('sha256', secret).update(`${PURPOSE}\n${event}`).digest('base64url')
    return signature + Buffer.from(event, 'utf8').toString('base64url')
  }
  return {
    sign,
    verify(token) {
      const event = Buffer.from(token.slice(SIGNATURE_LENGTH), 'base64url').toString('utf8')
      const [expected, given] = [Buffer.from(sign(event)), Buffer.from(token)]
      return expected.length === given.length && timingSafeEqual(expected, given) ? event : undefined
    },
  }
}
