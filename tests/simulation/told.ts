import type { Day } from '#domain/day.ts'
import type { Channel } from './town.ts'

/** What was last told of an item, and which of its stages were: of a meeting, and of its registration, under one. */
export interface ToldItem {
  day: Day
  key: string
  stages: Set<string>
  overdue: number
}

/** What a conversation has in truth been told, by its own cards: kept apart from what the product remembers. */
export interface Told {
  era: number
  /** The day of its last card. */
  card: Day | undefined
  /** How many editions it knows the changes of. */
  editions: number
  joined: Channel['confirmedAt']
  readonly items: Map<string, ToldItem>
  /** On how many cards in a row an item has had to wait. */
  readonly waits: Map<string, number>
}

/** Returns what tells of each conversation what it was told. `era` counts on whenever its stages begin anew. */
export function toldBook(): (channel: Channel, era?: number) => Told {
  const book = new Map<string, Told>()
  return (channel, era = channel.era) => {
    const { id } = channel.conversation
    const known = book.get(id)
    if (known && known.era === era && known.joined === channel.confirmedAt) return known
    // What was told stays told, but who chose anew counts their stages from there; who left is told all anew.
    const isKept =
      known !== undefined && (channel.state !== 'left' || channel.conversation.person !== undefined)
    const items = isKept ? known.items : new Map<string, ToldItem>()
    for (const item of items.values()) Object.assign(item, { stages: new Set(), overdue: 0 })
    const hasJoined = known?.joined !== channel.confirmedAt
    const anew: Told = {
      era,
      items,
      card: known?.card,
      editions: hasJoined ? channel.joinedAt : known.editions,
      joined: channel.confirmedAt,
      waits: new Map(),
    }
    book.set(id, anew)
    return anew
  }
}
