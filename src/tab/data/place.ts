import { createContext, useContext } from 'react'
import type { ChannelItem, Me, MunicipalityItem } from '#api/contract.ts'

/** A tab in a channel. */
export interface ChannelPlace {
  readonly item: ChannelItem
  /** The person has chosen another municipality for themselves: here they look, and record nothing. */
  readonly isOthers: boolean
  /** All that the municipality has is shown, also what the channel does not follow. */
  readonly all: boolean
}

/** Who looks, on which day, and at which municipality. */
export interface Place {
  readonly me: Me
  readonly municipality: MunicipalityItem
  readonly changeMunicipality: () => void
  /** Whose tab it is, in a channel or a group chat. */
  readonly channel?: ChannelPlace
}

export const PlaceContext = createContext<Place | undefined>(undefined)

/** Returns who looks at what. Throws outside of the pages, where a municipality has been chosen. */
export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('usePlace is used outside of PlaceContext')
  return place
}
