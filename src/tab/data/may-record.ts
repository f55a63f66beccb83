import type { AgreementItem, TaskItem } from '#api/contract.ts'
import { usePlace } from './place.ts'

/**
 * Returns whether the person may record how the municipality stands to an item: as an editor, or as the one responsible
 * for it. Without an item, to any. Who may not is shown no button that would fail.
 */
export function useMayRecord(item?: Pick<AgreementItem | TaskItem, 'standing'>): boolean {
  const { id, permissions } = usePlace().me
  return permissions.includes('standing.record') || item?.standing?.assignee?.id === id
}
