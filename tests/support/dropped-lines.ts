import type { Draft } from '#domain/draft.ts'

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const SHORTEST = 3

/** Returns the lines of a text whose words are nowhere in a draft: in no item, no problem and nothing that was left over. */
export function droppedLines(text: string, { edition, found, problems, left }: Draft): readonly string[] {
  const kept = plain(JSON.stringify([edition, found, problems, left]))
  return text.split('\n').filter((line) => plain(line).length >= SHORTEST && !kept.includes(plain(line)))
}
