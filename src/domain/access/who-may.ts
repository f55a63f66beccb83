import type { Conversation } from '../conversation.ts'
import type { Editors } from './access.ts'

/** Who records what a municipality has done, where not everyone does. */
export type WhoMay = Exclude<Editors, 'everyone'>

/** How the deployment decides who edits. */
export interface EditingRules {
  readonly access: { readonly editors: Editors }
}

/** Returns what a card says of who may use its buttons: in somebody's own chat alone, and nothing where everyone may. */
export function whoMayIn(
  { kind }: Conversation,
  { access: { editors } }: EditingRules,
): { readonly whoMay?: WhoMay } {
  return kind === 'personal' && editors !== 'everyone' ? { whoMay: editors } : {}
}
