import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PaneApi } from '#pane/data/pane-api.ts'
import type { Outlook } from '#pane/office/outlook.ts'
import type { PaneTexts } from '#pane/texts/texts.ts'

/** What every part of the pane works with. */
export interface Pane {
  readonly outlook: Outlook
  readonly api: PaneApi
  readonly texts: PaneTexts
}

export const PaneContext = createContext<Pane | undefined>(undefined)

/** Returns Outlook, the API and the words. Throws outside of the pane's frame. */
export function usePane(): Pane {
  const pane = useContext(PaneContext)
  if (!pane) throw new Error('usePane is used outside of PaneContext')
  return pane
}
