import { createHash } from 'node:crypto'

const LENGTH = 22

/**
 * Returns the id of a conversation's subscription for addresses: always the same, and one from which nobody learns the
 * conversation's own, which names a chat of somebody's to Teams.
 */
export function subscriptionId(conversation: string): string {
  return createHash('sha256').update(`subscription ${conversation}`).digest('base64url').slice(0, LENGTH)
}
