import { createHash } from 'node:crypto'
import type { Subscription } from '#domain/subscription.ts'

const LENGTH = 16

/** Returns what names a channel's choice as it stands: equal choices have equal names, in whatever order they were kept. */
export function subscriptionVersion({
  settings,
  language,
}: Pick<Subscription, 'settings' | 'language'>): string {
  const canonical = JSON.stringify([settings, language], (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
  return createHash('sha256').update(canonical).digest('base64url').slice(0, LENGTH)
}
