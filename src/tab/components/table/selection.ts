/** The ids of what is selected. */
export type Selected = ReadonlySet<string>

/** Returns the selection with one more, or without it. */
export function toggled(selected: Selected, id: string): Selected {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}

/**
 * Returns the selection after a press with Shift held: all from the one pressed before (`anchor`) to this one become
 * what the anchor is. Where the anchor is not among those shown, it is a press like any other.
 */
export function extended(
  selected: Selected,
  shown: readonly string[],
  anchor: string | undefined,
  id: string,
): Selected {
  const [from, to] = [anchor === undefined ? -1 : shown.indexOf(anchor), shown.indexOf(id)]
  if (anchor === undefined || from < 0 || to < 0) return toggled(selected, id)
  const next = new Set(selected)
  for (const one of shown.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (selected.has(anchor)) next.add(one)
    else next.delete(one)
  return next
}

/** Returns how many of those shown are selected. */
export function shareOf(selected: Selected, shown: readonly string[]): 'all' | 'some' | 'none' {
  const count = shown.filter((id) => selected.has(id)).length
  return count === 0 ? 'none' : count === shown.length ? 'all' : 'some'
}

/** Returns the selection with all that are shown, or without any of them when they all are in it. */
export function allToggled(selected: Selected, shown: readonly string[]): Selected {
  if (shareOf(selected, shown) !== 'all') return new Set([...selected, ...shown])
  const left = new Set(selected)
  for (const id of shown) left.delete(id)
  return left
}
