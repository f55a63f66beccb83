/** Ids of the catalogue hold no line break, so that no meeting can have the name of a deadline. */
const PREFIX = 'deadline\n'

/** Returns what the deadline of an item is called in the token of its file. */
export function deadlineName(item: string): string {
  return PREFIX + item
}

/** Returns the item whose deadline a token names, or undefined for the name of a meeting. */
export function itemOfDeadline(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined
}
