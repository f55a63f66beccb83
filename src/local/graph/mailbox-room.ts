import type { ServerResponse } from 'node:http'
import type { PersonKey } from '#domain/person.ts'
import { keyOf } from '../entra/people.ts'
import { REFUSALS } from './graph-error.ts'

const AT_ONCE = 4
const COME_BACK_SECONDS = 1

/** Returns what lets a request into a mailbox until it is answered, or cut. Throws GraphRefusal on a fifth at once. */
export function mailboxRoom(): (person: PersonKey, answer: ServerResponse) => void {
  const inside = new Map<string, number>()
  return (person, answer) => {
    const key = keyOf(person)
    const others = inside.get(key) ?? 0
    if (others >= AT_ONCE) throw REFUSALS.throttled(COME_BACK_SECONDS)
    inside.set(key, others + 1)
    answer.once('close', () => inside.set(key, (inside.get(key) ?? 1) - 1))
  }
}
