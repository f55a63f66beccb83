const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0
const buttonsIn = (element: Element): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('button, a')]
const headingOf = (element: Element): string | null | undefined =>
  element.querySelector('[role="heading"]')?.textContent

/**
 * Puts one element in the place of another, and the focus where it was: on the button in the same place of a card
 * that says the same a little later, else on the new element as a whole.
 */
export function replaceKeepingFocus(before: HTMLElement, after: HTMLElement): void {
  const active = document.activeElement
  const focused = active !== null && before.contains(active)
  const place = active instanceof HTMLElement ? buttonsIn(before).indexOf(active) : -1
  before.replaceWith(after)
  if (!focused) return
  const same = headingOf(before) === headingOf(after) ? buttonsIn(after)[place] : undefined
  if (!same || !isShown(same)) after.tabIndex = -1
  const next = same && isShown(same) ? same : after
  next.focus({ preventScroll: true })
}

/** Moves the focus on when a button that shows or hides a part of a card has hidden itself: else it would be lost. */
export function keepFocusOfToggles(card: HTMLElement): void {
  card.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('button') : null
    if (!pressed || isShown(pressed)) return
    const all = buttonsIn(card)
    const place = all.indexOf(pressed)
    const before = all.slice(0, place).findLast(isShown)
    const after = all.slice(place).find(isShown)
    const hides = pressed.closest('[id$="-hide"]') !== null
    const next = hides ? (before ?? after) : (after ?? before)
    next?.focus()
  })
}
