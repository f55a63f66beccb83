import type { Comparison } from '#domain/compare-editions.ts'
import { movedEvents } from '#domain/moved-events.ts'
import { standOtherwise } from '#domain/published-standings.ts'
import { differenceItem } from './difference-item.ts'
import type { DraftChangesItem } from './draft-contract.ts'
import type { ApiServices } from './services.ts'

/** Returns what a comparison found, item by item, and who would notice. */
export async function comparedItem(
  editions: Pick<ApiServices['editions'], 'audience'>,
  comparison: Comparison,
): Promise<Omit<DraftChangesItem, 'revision'>> {
  const { before, after, differences } = comparison
  const moved = movedEvents(before, after).map(({ id }) => id)
  const audience = await editions.audience(standOtherwise(before, after), moved)
  return {
    items: differences.flatMap((one) => differenceItem(one, comparison) ?? []),
    audience: { ...audience, municipalities: [...audience.municipalities] },
  }
}
