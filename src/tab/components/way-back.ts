type Hold = (event: PopStateEvent) => void

const holds = new Set<Hold>()

// Listeners of the window are called in the order in which they came: the router, which comes later, is held back too.
window.addEventListener('popstate', (event) => {
  for (const hold of holds) hold(event)
})

/** Has a page hear of the browser's way back before the router does. Returns the end of that. */
export function holdWayBack(hold: Hold): () => void {
  holds.add(hold)
  return () => void holds.delete(hold)
}
