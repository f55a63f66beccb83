import type { ReachAnswer } from '#api/contract.ts'

type Finding = ReachAnswer['items'][number]

/** Returns whether a finding is that a deadline reaches nobody, which is worse than that one person does not hear. */
export function isUnreached({ reason }: Finding): boolean {
  return reason !== 'nobody-responsible' && reason !== 'person-unreachable'
}

/** Returns how many deadlines reach nobody, each once. */
export function countUnreached(items: readonly Finding[]): number {
  return new Set(items.filter(isUnreached).map(({ id }) => id)).size
}
