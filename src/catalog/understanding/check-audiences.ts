import type { Agreement } from '#domain/edition.ts'
import { isRoleWord } from './audience.ts'
import type { Reading, Understood } from './reading.ts'

/** Notes where the roles of an agreement name another solution, and where two agreements of one solution name other roles. */
export function checkAudiences(reading: Reading): void {
  for (const [i, agreement] of reading.agreements.entries()) {
    const audience = agreement.item.audience.map((words) => ownName(words, agreement, reading))
    reading.agreements[i] = { ...agreement, item: { ...agreement.item, audience } }
  }
  const bySolution = Map.groupBy(reading.agreements, ({ item }) => item.solution)
  for (const agreements of bySolution.values()) askWhoIsMissing(agreements, reading)
}

/** Returns the words of a role, with the name of the own solution put right where one letter of it is another. */
function ownName(
  words: string,
  { key, item, where, found }: Understood<Agreement>,
  reading: Reading,
): string {
  const [first = '', ...rest] = words.split(' ')
  const isName = rest.some(isRoleWord) && /^\p{Lu}/u.test(first)
  const named = isName ? reading.solutions.at([first, ...rest], 0) : undefined
  const doubt = { key, field: 'audience', where, words: found.audience?.words ?? words }
  if (named) {
    if (named.sure && named.solution.id !== item.solution && item.solution !== '')
      reading.doubts.push({
        ...doubt,
        what: {
          da: `Modtagerne er ${words}, men aftalen er en anden løsnings. Rækker kan være byttet om.`,
          en: `The recipients are ${words}, but the agreement is another solution's. Rows may have been swapped.`,
        },
        candidates: [item.audience],
      })
    return words
  }
  const own = reading.solutions.solutions.find(({ id }) => id === item.solution)
  const right =
    isName && own ? [own.name, ...own.aliases].find((name) => differsByOne(first, name)) : undefined
  if (right === undefined) return words
  const mended = [right, ...rest].join(' ')
  reading.doubts.push({
    ...doubt,
    what: {
      da: `Modtagerne står som "${words}" og er læst som "${mended}".`,
      en: `The recipients are written "${words}" and have been read as "${mended}".`,
    },
    candidates: [item.audience.map((one) => (one === words ? mended : one))],
  })
  return mended
}

const differsByOne = (a: string, b: string) =>
  a.length === b.length && a !== b && [...a].filter((letter, i) => letter !== b[i]).length === 1

function askWhoIsMissing(agreements: readonly Understood<Agreement>[], reading: Reading): void {
  const all = [...new Set(agreements.flatMap(({ item }) => item.audience))]
  for (const { key, item, where, found } of agreements) {
    const others = all.filter((role) => !item.audience.includes(role))
    if (others.length === 0 || item.audience.length === 0) continue
    reading.doubts.push({
      key,
      field: 'audience',
      where,
      words: found.audience?.words ?? '',
      what: {
        da: `En anden aftale om samme løsning sendes også til ${others.join(', ')}. Gælder det også denne?`,
        en: `Another agreement on the same solution is also sent to ${others.join(', ')}. Is this one too?`,
      },
      candidates: [[...item.audience, ...others]],
    })
  }
}
