import { day } from '#domain/day.ts'
import type { Signatures } from '#domain/edition.ts'
import { MUNICIPALITIES } from '#domain/municipality.ts'

/** The 98 less the 83 that the slide names as missing: each damaged name there resolves to just one municipality. */
const SIGNED = new Set([
  'Faxe',
  'Fredericia',
  'Frederikshavn',
  'Halsnæs',
  'Hillerød',
  'Jammerbugt',
  'Kalundborg',
  'Kolding',
  'Lolland',
  'Morsø',
  'Odder',
  'Ringkøbing-Skjern',
  'Sorø',
  'Struer',
  'Vallensbæk',
])

/** Who had signed the agreement on the three standards of concepts and data, as KOMBIT's map had it. */
export const signatures3x: Signatures = {
  asOf: day('2025-11-20'),
  signed: MUNICIPALITIES.filter((m) => SIGNED.has(m.name)).map((m) => m.code),
  missing: MUNICIPALITIES.filter((m) => !SIGNED.has(m.name)).map((m) => m.code),
}
