import type { Agreement } from '#domain/edition.ts'
import { kindWord } from './kind-word.ts'
import type { Reading, Understood } from './reading.ts'
import type { Section } from './sections.ts'
import type { SignatureList } from './signatures.ts'
import { solutionsIn, type Topic } from './topics.ts'

/**
 * Reads the lists of who has signed, and puts each with its agreement: that of the solution that the list names, or of the
 * one that the slide before told of. A list that could be several agreements' is a problem.
 */
export function attachSignatures(
  sections: readonly Section[],
  topics: ReadonlyMap<Section, Topic>,
  reading: Reading,
  read: (section: Section) => SignatureList | undefined,
): void {
  for (const [i, section] of sections.entries()) {
    const list = read(section)
    if (!list) continue
    const before = sections.slice(Math.max(0, i - 1), i).flatMap((one) => topics.get(one)?.solution?.id ?? [])
    const named = [
      ...solutionsIn(list.words, reading).map(({ id }) => id),
      topics.get(section)?.solution?.id,
      ...before,
    ]
    attach(
      list,
      named.filter((id) => id !== undefined),
      reading,
    )
  }
}

function attach(list: SignatureList, solutions: readonly string[], reading: Reading): void {
  const kind = kindWord(list.words.split(/\s+/))?.kind
  const fits = (solution: string) =>
    reading.agreements.filter(
      ({ item }) =>
        item.solution === solution && (kind === undefined || item.kind === kind) && !item.signatures,
    )
  const found = solutions.map(fits).find((agreements) => agreements.length > 0) ?? []
  const chosen = found.length === 1 ? found[0] : onlyConnection(found)
  for (const doubt of list.doubts) reading.doubts.push({ ...doubt, ...(chosen && { key: chosen.key }) })
  if (chosen) {
    const at = reading.agreements.indexOf(chosen)
    const mark = { where: list.where, words: `${list.words} ${list.names}`, how: 'stated' } as const
    reading.agreements[at] = {
      ...chosen,
      item: { ...chosen.item, signatures: list.signatures },
      found: { ...chosen.found, signatures: mark },
    }
    return
  }
  reading.doubts.push({
    where: list.where,
    words: `${list.words} ${list.names}`,
    field: 'signatures',
    what: {
      da: 'Det kan ikke læses, hvilken aftale listen over kommuner gælder.',
      en: 'It cannot be read which agreement the list of municipalities is about.',
    },
    candidates: [list.signatures],
  })
}

/** A list of who is connected is about the connection agreement. */
function onlyConnection(agreements: readonly Understood<Agreement>[]): Understood<Agreement> | undefined {
  const connections = agreements.filter(({ item }) => item.kind === 'tilslutningsaftale')
  return connections.length === 1 ? connections[0] : undefined
}
