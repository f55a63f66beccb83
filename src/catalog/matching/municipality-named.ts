import { MUNICIPALITIES, type Municipality } from '#domain/municipality.ts'
import { damage, lettersOf, takesUp } from './damage.ts'

/** Which municipality a name is: one, several that it may be, or none that it is like. */
export type Named =
  | { readonly kind: 'one'; readonly municipality: Municipality }
  | { readonly kind: 'several'; readonly municipalities: readonly Municipality[] }
  | { readonly kind: 'none' }

const LONGEST = 60
const SHORTEST = 3
/** How much farther the next must be for the nearest to be meant: more where a letter is plainly another. */
const marginOf = (far: number) => (far < 1 ? 0.5 : 1)
const TITLES = /\b(?:regions)?kommune\b/giu
const OWN_GENITIVE = /s$/

const NAMES = MUNICIPALITIES.map((municipality) => ({
  municipality,
  names: [
    ...new Set([municipality.name, municipality.name.replace(OWN_GENITIVE, ''), ...municipality.aliases]),
  ].map((meant) => ({ meant, takes: takesUp(meant) })),
}))
const EXACT = new Map(
  NAMES.flatMap(({ municipality, names }) => names.map(({ meant }) => [meant.toLowerCase(), municipality])),
)

/** What mails quote again and again is compared once. */
const MOST_SEEN = 2000
const seen = new Map<string, Named>()

/**
 * Returns the municipality that a name is, damaged or not: "Fang" is Fanø and "Hgje-Taastrup" Høje-Taastrup. A name that
 * two are about as near to is several, and a piece of names all those that begin so.
 */
export function municipalityNamed(text: string): Named {
  const name = text.slice(0, LONGEST).replace(TITLES, ' ').replace(/\s+/g, ' ').trim().toLowerCase()
  const known = seen.get(name)
  if (known) return known
  const named = nameOf(name)
  if (seen.size < MOST_SEEN) seen.set(name, named)
  return named
}

function nameOf(name: string): Named {
  const exact = EXACT.get(name) ?? EXACT.get(name.replace(OWN_GENITIVE, ''))
  if (exact) return { kind: 'one', municipality: exact }
  if (name.length < SHORTEST) return { kind: 'none' }
  const most = 0.25 * name.length
  const letters = lettersOf(name)
  const near = NAMES.map(({ municipality, names }) => ({
    municipality,
    far: Math.min(
      // Most words beside a list are no names: their letters alone say so.
      ...names.map(({ meant, takes }) =>
        letters - takes > most ? Number.POSITIVE_INFINITY : damage(name, meant, most),
      ),
    ),
  }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
  const [first] = near
  if (!first) return begunBy(name)
  const alike = near
    .filter(({ far }) => far < first.far + marginOf(first.far))
    .map(({ municipality }) => municipality)
  return alike.length === 1
    ? { kind: 'one', municipality: first.municipality }
    : { kind: 'several', municipalities: alike }
}

/** A name that was cut off: one even where just one begins so would be a guess. */
function begunBy(name: string): Named {
  const begun = MUNICIPALITIES.filter((m) => m.name.toLowerCase().startsWith(name))
  return begun.length === 0 ? { kind: 'none' } : { kind: 'several', municipalities: begun }
}
