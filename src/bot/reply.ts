import type { CardSpec } from '#domain/card-spec.ts'
import type { Card } from '#domain/ports/messenger.ts'

/** A card to answer with. `spec` is given when the card shows standings, and so must be kept true. */
export interface Reply {
  readonly card: Card
  /** What a notification and a screen reader say. */
  readonly summary: string
  readonly spec?: CardSpec
}

/**
 * What a pressed button is answered with: a card in the place of the one pressed (`shared` when all who see it should
 * see the new one), a short notice, or a request to sign in after which the client presses again by itself.
 */
export type ActionAnswer =
  | { readonly kind: 'card'; readonly card: Card; readonly summary: string; readonly shared: boolean }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'sign-in'; readonly text: string }
