import type { ChannelItem, Me, MunicipalityItem } from '#api/contract.ts'
import type { ChannelPlace } from './place.ts'

/** What may be done with what a municipality has recorded, besides looking at it. */
const CHANGES: readonly string[] = [
  'standing.record',
  'handling.change',
  'team.municipality',
  'team.nudges',
  'municipality.settings',
] satisfies Me['permissions']

interface Seen {
  readonly me: Me
  readonly municipality: MunicipalityItem | undefined
  readonly channel?: ChannelPlace
}

/**
 * Returns who looks at which municipality: in a channel at that of its team, which the person cannot change there. One
 * who has chosen another municipality for themselves looks, and records nothing.
 */
export function seenIn(me: Me, item: ChannelItem | undefined, all: boolean): Seen {
  if (!item) return { me, municipality: me.municipality }
  const { municipality = me.municipality } = item
  const isOthers = me.municipality !== undefined && me.municipality.code !== municipality?.code
  const allowed = item.municipality ? item.permissions : me.permissions
  const permissions = isOthers ? allowed.filter((one) => !CHANGES.includes(one)) : allowed
  return { me: { ...me, permissions }, municipality, channel: { item, isOthers, all } }
}
