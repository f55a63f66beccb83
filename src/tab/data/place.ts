import { createContext, useContext } from 'react'
import type { Me, MunicipalityItem } from '#api/contract.ts'

/** Who looks, on which day, and at which municipality. */
export interface Place {
  readonly me: Me
  readonly municipality: MunicipalityItem
  readonly changeMunicipality: () => void
}

export const PlaceContext = createContext<Place | undefined>(undefined)

/** Returns who looks at what. Throws outside of the pages, where a municipality has been chosen. */
export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('usePlace is used outside of PlaceContext')
  return place
}
