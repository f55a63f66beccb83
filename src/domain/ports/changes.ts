import type { PersonKey } from '../person.ts'

/**
 * What has changed, and never how it stands now: what is published, drafts, what a municipality has (`standings` to
 * `settings`), what is the person's own, the municipality that they have chosen, or anything at all (`everything`), where
 * changes may have been missed.
 */
export type Changed =
  | 'catalogue'
  | 'drafts'
  | 'standings'
  | 'handlings'
  | 'subscriptions'
  | 'deliveries'
  | 'settings'
  | 'own'
  | 'choice'
  | 'everything'

/** Who looks, and at which municipality (four-digit code). */
interface Looking {
  readonly person: PersonKey
  readonly municipality: string
}

/** What changes, on whichever instance, for those who look. */
export interface Changes {
  /**
   * Tells of each change that concerns who looks, once it can be read, until the function that is returned is called.
   * What is told must not throw.
   */
  watch(looking: Looking, told: (changed: Changed) => void): () => void
}
