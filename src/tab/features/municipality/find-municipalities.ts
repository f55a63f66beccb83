import type { MunicipalityItem } from '#api/contract.ts'

const plain = (text: string) =>
  text.toLocaleLowerCase('da').replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe').trim()

/**
 * Returns the municipalities whose name (or code) has what was typed, those that begin with it first. "Århus" finds
 * Aarhus and "koebenhavn" København: people write them both ways.
 */
export function findMunicipalities(all: readonly MunicipalityItem[], typed: string): MunicipalityItem[] {
  const wanted = plain(typed)
  const hits = all.filter((m) => plain(m.name).includes(wanted) || m.code.startsWith(wanted))
  const begins = (m: MunicipalityItem) => (plain(m.name).startsWith(wanted) ? 0 : 1)
  return hits.sort((a, b) => begins(a) - begins(b))
}
