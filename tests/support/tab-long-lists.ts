import type { AgreementItem } from '#api/contract.ts'
import { anAgreementItem, mixedAgreements, onTheDay } from './tab-items.ts'

const DAY_MS = 86_400_000
const FIRST = Date.parse('2025-11-01T00:00:00Z')
const dayOf = (i: number) => new Date(FIRST + (i % 400) * DAY_MS).toISOString().slice(0, 10)

/** Returns as many agreements as asked for: every kind of standing and deadline among them, each with a name of its own. */
export function manyAgreements(count: number): AgreementItem[] {
  const kinds = mixedAgreements()
  return Array.from({ length: count }, (_, i) => {
    const like = kinds[i % kinds.length] ?? anAgreementItem()
    const deadline = like.deadline.kind === 'day' ? onTheDay(dayOf(i)) : like.deadline
    return { ...like, id: `agreement-${i}`, title: `${like.title} nr. ${i}`, deadline }
  })
}
