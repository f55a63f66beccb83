import { fold } from '#domain/fold.ts'

const LONGEST = 60

/** Returns a text as a readable id: "Mit Sygefravær" is "mit-sygefravaer". Empty for a text without letters and digits. */
export function slugOf(text: string): string {
  return fold(text.slice(0, 2 * LONGEST))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
}
