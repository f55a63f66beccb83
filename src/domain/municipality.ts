import { type Geography, MUNICIPALITY_ROWS } from './municipality-rows.ts'

/** One of the five KKR geographies (KL's Kommunekontaktråd). */
export type Kkr = `KKR ${Geography}`

/** A Danish municipality. `code` is its four-digit kommunekode ('0751'); `region` the one in force in 2026. */
export interface Municipality {
  readonly code: string
  readonly name: string
  readonly officialName: string
  readonly region: `Region ${Geography}`
  readonly kkr: Kkr
  readonly aliases: readonly string[]
}

/** The 98 municipalities by code. */
export const MUNICIPALITIES: readonly Municipality[] = MUNICIPALITY_ROWS.map(
  ([code, name, officialName, geography, ...aliases]) => ({
    code,
    name,
    officialName,
    region: `Region ${geography}`,
    kkr: `KKR ${geography}`,
    aliases,
  }),
)

const byCode = new Map(MUNICIPALITIES.map((m) => [m.code, m]))
const danish = new Intl.Collator('da')
const byName = [...MUNICIPALITIES].sort((a, b) => danish.compare(a.name, b.name))

/** Returns the municipality with a four-digit code, or undefined. */
export function municipality(code: string): Municipality | undefined {
  return byCode.get(code)
}

/** Returns the name to show for a code; the code itself where it is none of the 98. */
export function municipalityName(code: string): string {
  return byCode.get(code)?.name ?? code
}

/** Returns the 98 municipalities in Danish alphabetical order (æ, ø, å last; aa sorts as å). */
export function municipalitiesByName(): readonly Municipality[] {
  return byName
}

/** The five KKR geographies. */
export const KKR_NAMES: readonly string[] = [...new Set(MUNICIPALITIES.map((m) => m.kkr))]

/** Returns the municipalities of a KKR geography. */
export function municipalitiesIn(kkr: string): readonly Municipality[] {
  return byName.filter((m) => m.kkr === kkr)
}
