import type { SignaturesItem } from '#api/contract.ts'

export type Signatory = SignaturesItem['municipalities'][number]
export type SignatureState = Signatory['state']

/** In the order of the legend. */
export const SIGNATURE_STATES = ['signed', 'missing', 'unknown'] as const satisfies readonly SignatureState[]

/** As KL counts them: from the capital to the north. */
const KKR_ORDER = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland']

/** A KKR geography with its municipalities. */
export interface KkrGroup {
  readonly name: string
  /** Those that are shown. */
  readonly members: readonly Signatory[]
  readonly signed: number
  readonly all: number
}

/**
 * Returns municipalities by KKR geography, each in the order given; `only` leaves out those that stand otherwise, which
 * are still counted. A geography of which nothing is shown is left out.
 */
export function groupByKkr(
  municipalities: readonly Signatory[],
  only: SignatureState | undefined,
): readonly KkrGroup[] {
  const groups = Map.groupBy(municipalities, ({ kkr }) => kkr.replace(/^KKR /, ''))
  return [...groups]
    .sort(([a], [b]) => KKR_ORDER.indexOf(a) - KKR_ORDER.indexOf(b))
    .map(([name, all]) => ({
      name,
      members: all.filter(({ state }) => only === undefined || state === only),
      signed: all.filter(({ state }) => state === 'signed').length,
      all: all.length,
    }))
    .filter(({ members }) => members.length > 0)
}

/** Returns how many municipalities stand how. */
export function countStates(municipalities: readonly Signatory[]): Readonly<Record<SignatureState, number>> {
  const counts = { signed: 0, missing: 0, unknown: 0 }
  for (const { state } of municipalities) counts[state] += 1
  return counts
}

export const isSignatureState = (text: string): text is SignatureState =>
  SIGNATURE_STATES.some((state) => state === text)
