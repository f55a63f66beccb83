import { MUNICIPALITIES, municipalitiesIn, municipalityName } from '#domain/municipality.ts'
import type { Understanding } from '#domain/question.ts'

const ALL = MUNICIPALITIES.map((m) => m.code)

/** Returns the codes that a filter on municipalities means; undefined where the question named none. */
export function codesOf(
  { filters, except }: Understanding,
  own: string | undefined,
): readonly string[] | undefined {
  const named = filters.municipality && expand(filters.municipality, own)
  const unwanted = except?.municipality && expand(except.municipality, own)
  if (!unwanted) return named
  return (named ?? ALL).filter((code) => !unwanted.includes(code))
}

function expand(places: readonly string[], own: string | undefined): readonly string[] {
  return places.flatMap((p) =>
    p === 'own' ? (own ?? []) : p.startsWith('KKR ') ? municipalitiesIn(p).map((m) => m.code) : p,
  )
}

/** Returns the names to show for a filter on municipalities. */
export function placeNames(places: readonly string[], own: string | undefined): string[] {
  return places.flatMap((p) =>
    p === 'own'
      ? own === undefined
        ? []
        : municipalityName(own)
      : p.startsWith('KKR ')
        ? p
        : municipalityName(p),
  )
}
