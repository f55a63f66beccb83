/** @jsxImportSource preact */
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useState } from 'preact/hooks'

const AnnounceContext = createContext<(words: string) => void>(() => undefined)

/** Returns how to have words read out by a screen reader; they are seen elsewhere. */
export const useAnnounce = () => useContext(AnnounceContext)

/** The pane's one live region. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ words: '', turn: 0 })
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), [])
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" className="visually-hidden">
        {/* The very same words twice are read out twice only if they are another element. */}
        <span key={said.turn}>{said.words}</span>
      </div>
    </AnnounceContext.Provider>
  )
}
