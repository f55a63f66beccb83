import type { DemoMail } from './mails/demo-mail.ts'
import { MAILS } from './mails/mails.ts'

/** What one looks at: a mail of the inbox, or something new. */
export type Place = DemoMail | { readonly kind: 'writing'; readonly of: 'message' | 'appointment' }

/** Returns what an address names after its #, such as `#/webinar` or `#/new-mail`; else the newest mail. */
export function placeAt(hash: string): Place {
  const name = hash.replace(/^#\/?/, '')
  if (name === 'new-mail') return { kind: 'writing', of: 'message' }
  if (name === 'new-meeting') return { kind: 'writing', of: 'appointment' }
  return MAILS.find(({ id }) => id === name) ?? MAILS[0]
}
