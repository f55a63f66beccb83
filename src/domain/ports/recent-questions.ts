import type { Conversation } from '../conversation.ts'
import type { Person } from '../person.ts'
import type { AskedBefore } from '../question.ts'

/** Keeps, for some minutes, what each person last asked in each conversation, as it was understood: never their words. */
export interface RecentQuestions {
  /** Returns what the person asked last in the conversation; undefined where that is too long ago to lean on. */
  of(conversation: Conversation, person: Person): Promise<AskedBefore | undefined>
  /** Keeps it in the place of the one before. Cheap to call again with the same at once. */
  keep(conversation: Conversation, person: Person, asked: AskedBefore): Promise<void>
}
