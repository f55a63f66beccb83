import type { PublishedItem } from '#api/contract.ts'

/** Returns what tells an item from all others, whatever their type. */
export const idOf = ({ type, id }: Pick<PublishedItem, 'type' | 'id'>): string => `${type} ${id}`
