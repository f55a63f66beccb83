import { fold } from '#domain/fold.ts'

/** Letters that pictures are read right by, mostly; the others come and go. */
const UNSAFE = /[^bhjkmnprstvwx]/g
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}|!]*/gu
const SHORTEST = 2
const LONGEST = 40

/** Returns what of a word survives damage: "lgsning" and "løsning" have one skeleton. Words alike may share it. */
export function skeletonOf(word: string): string {
  return fold(word.slice(0, LONGEST)).replace(UNSAFE, '')
}

/** Returns the skeletons of a text's words, those long enough to tell words apart. */
export function skeletonsOf(text: string): readonly string[] {
  return (text.match(WORDS) ?? []).map(skeletonOf).filter((skeleton) => skeleton.length >= SHORTEST)
}

/** Returns a text as a key: small letters and digits alone, with the line of a table read as the i that it looks like. */
export function keyOf(text: string): string {
  return fold(text.replace(/^[\s|[\]]+/, '').replaceAll('|', 'i')).replace(/[^a-z0-9]/g, '')
}
