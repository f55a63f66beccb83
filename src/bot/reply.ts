import type { CardSpec } from '#domain/card-spec.ts'
import type { Card } from '#domain/ports/messenger.ts'

/** A card to answer with. `spec` is given when the card shows standings, and so must be kept true. */
export interface Reply {
  readonly card: Card
  /** What a notification and a screen reader say. */
  readonly summary: string
  readonly spec?: CardSpec
}

/** A card in the place of the one pressed: `shared` when all who see that should see the new one. */
interface CardAnswer extends Reply {
  readonly kind: 'card'
  readonly shared: boolean
}

/**
 * What a pressed button is answered with: a card, a short notice, or a request to sign in after which the client presses
 * again by itself.
 */
export type ActionAnswer =
  | CardAnswer
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'sign-in'; readonly text: string }
