import type { Agreement, Solution } from '#domain/edition.ts'
import { kindWord } from './kind-word.ts'
import type { Reading, Understood } from './reading.ts'
import type { Section } from './sections.ts'
import type { SignatureList } from './signatures.ts'
import { solutionsIn, type Topic } from './topics.ts'

/** Whose a list may be; `sure` where the nearest heading above it says so and one agreement alone fits. */
interface Owners {
  readonly may: readonly Understood<Agreement>[]
  readonly sure: boolean
}

/**
 * Reads the lists of who has signed, and puts each with the agreement that the nearest heading above the list names. A list
 * that could be several agreements', or whose headings name none, is a problem. In words read from a picture the slide before
 * may tell whose it is, which is asked about.
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
    const around = [section, ...sections.slice(Math.max(0, i - 1), i)].flatMap(
      (one) => topics.get(one)?.solution ?? [],
    )
    attach(list, ownersOf(list, around, reading), reading)
  }
}

function ownersOf(list: SignatureList, around: readonly Solution[], reading: Reading): Owners {
  const heads = list.heads.toReversed()
  const kind = heads.flatMap((text) => kindWord(text.split(/\s+/))?.kind ?? [])[0]
  const fitting = (solutions: readonly Solution[]) => {
    const ids = new Set(solutions.map(({ id }) => id))
    const fits = reading.agreements.filter(
      ({ item }) => ids.has(item.solution) && (kind === undefined || item.kind === kind) && !item.signatures,
    )
    const connection = ids.size === 1 && fits.length > 1 ? onlyConnection(fits) : undefined
    return connection ? [connection] : fits
  }
  const named = heads.map((text) => solutionsIn(text, reading)).find((solutions) => solutions.length > 0)
  if (named) return { may: fitting(named), sure: true }
  const near = around.map((solution) => fitting([solution])).find((fits) => fits.length > 0)
  return { may: near ?? [], sure: false }
}

function attach(list: SignatureList, { may, sure }: Owners, reading: Reading): void {
  const [only] = may
  const chosen = may.length === 1 && (sure || reading.damaged) ? only : undefined
  for (const doubt of list.doubts) reading.doubts.push({ ...doubt, ...(chosen && { key: chosen.key }) })
  const words = `${list.heads.join(' ')} ${list.names}`
  if (chosen) {
    const at = reading.agreements.indexOf(chosen)
    reading.agreements[at] = {
      ...chosen,
      item: { ...chosen.item, signatures: list.signatures },
      found: { ...chosen.found, signatures: { where: list.where, words, how: 'stated' } },
    }
    if (sure) return
  }
  const names = may.map(({ item }) => item.title).join(', ')
  reading.doubts.push({
    where: list.where,
    words,
    field: 'signatures',
    ...(chosen && { key: chosen.key }),
    what: {
      da: 'Det kan ikke læses, hvilken aftale listen over kommuner gælder.',
      en: 'It cannot be read which agreement the list of municipalities is about.',
    },
    ...(names !== '' && {
      suggestion: { da: `Det kan være: ${names}.`, en: `It may be: ${names}.` },
    }),
    candidates: [list.signatures],
  })
}

/** A list of who is connected is about the connection agreement. */
function onlyConnection(agreements: readonly Understood<Agreement>[]): Understood<Agreement> | undefined {
  const connections = agreements.filter(({ item }) => item.kind === 'tilslutningsaftale')
  return connections.length === 1 ? connections[0] : undefined
}
