import type { Agreement } from '#domain/edition.ts'
import type { Reading, Understood } from './reading.ts'

/** So many rows must say it whole for one that breaks off to say it too. */
const LEAST_OTHERS = 2

/** Puts on rows that break off what the other rows of their kind go on with, and asks whether that is right. */
export function completeRows(reading: Reading): void {
  const audiences = reading.agreements.flatMap(({ item }) => item.audience)
  const titles = reading.agreements.map(({ item }) => item.title)
  for (const [i, agreement] of reading.agreements.entries()) {
    const { item } = agreement
    const title = breaksOff(item.title) ? wholeOf(item.title, titles) : undefined
    const role = wholeRole(item.audience.at(-1), audiences)
    reading.agreements[i] = {
      ...agreement,
      item: {
        ...item,
        ...(title !== undefined && { title }),
        ...(role !== undefined && { audience: [...item.audience.slice(0, -1), role] }),
      },
    }
    ask(agreement, 'title', item.title, title, reading)
    ask(agreement, 'audience', item.audience.at(-1) ?? '', role, reading)
  }
}

function ask(
  { key, where }: Understood<Agreement>,
  field: string,
  words: string,
  value: string | undefined,
  reading: Reading,
): void {
  if (value === undefined) return
  reading.doubts.push({
    key,
    field,
    where,
    words,
    what: {
      da: `"${words}" er brudt af og er læst som "${value}", som i de andre rækker.`,
      en: `"${words}" breaks off and has been read as "${value}", as in the other rows.`,
    },
    candidates: [value],
  })
}

/** "KOMBIT" and "VALG-", whose role stands on a line that is lost. */
function wholeRole(last: string | undefined, all: readonly string[]): string | undefined {
  const isStart = last !== undefined && /^[\p{L}\d]+-?$/u.test(last) && !/\p{Ll}{3}/u.test(last)
  return isStart ? wholeOf(last.replace(/-$/, ''), all) : undefined
}

const breaksOff = (title: string) => / - ny$/.test(title)

/** The one wording that begins so, said by several rows. */
function wholeOf(start: string, all: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const one of all)
    if (one.length > start.length + 1 && one.startsWith(start)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most && most[1] >= LEAST_OTHERS ? most[0] : undefined
}
