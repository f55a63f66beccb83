/** Ids of the catalogue hold no line break, so that no meeting can have the name of a deadline. */
const PREFIXES = { deadline: 'deadline\n', registration: 'registration\n' }

/** Returns what the deadline of an item is called in the token of its file. */
export function deadlineName(item: string): string {
  return PREFIXES.deadline + item
}

/** Returns what the last day of registering for a meeting is called there. */
export function registrationName(event: string): string {
  return PREFIXES.registration + event
}

/** Returns the item whose deadline a token names, or undefined for any other name. */
export function itemOfDeadline(name: string): string | undefined {
  return after(PREFIXES.deadline, name)
}

/** Returns the meeting whose registration a token names, or undefined for any other name. */
export function eventOfRegistration(name: string): string | undefined {
  return after(PREFIXES.registration, name)
}

function after(prefix: string, name: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined
}
