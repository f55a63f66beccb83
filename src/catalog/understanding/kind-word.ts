import type { AgreementKind } from '#domain/edition.ts'
import { damage } from '../matching/damage.ts'
import { keyOf } from '../matching/skeleton.ts'

/** The word of a text that says what kind of agreement it is about. */
export interface KindWord {
  readonly kind: AgreementKind
  /** False where so much of the word is damaged that only its end tells. */
  readonly sure: boolean
  /** The place of the word among the words of the text. */
  readonly at: number
  /** What is joined to it without a blank: "-ny" of "Databehandleraftale-ny". */
  readonly rest: string
}

const KINDS: readonly AgreementKind[] = [
  'databehandleraftale',
  'tilslutningsaftale',
  'dataudvekslingsaftale',
  'serviceaftale',
]
/** So much of a kind's end no other kind shares. */
const TELLING_END = 9
const WORD = /^(\P{L}*)([\p{L}!|]+)(.*)$/u
const LONGEST = 60

/** Returns the first word that names a kind of agreement, in any of its forms, damaged or not. */
export function kindWord(words: readonly string[]): KindWord | undefined {
  for (const [at, word] of words.entries()) {
    if (word.length > LONGEST || !/[ae]ft[ae]l/i.test(word)) continue
    const [, , letters = '', rest = ''] = WORD.exec(word) ?? []
    const whole = KINDS.find((kind) => isForm(letters, kind))
    if (whole) return { kind: whole, sure: true, at, rest }
    const byEnd = KINDS.filter((kind) => keyOf(word).includes(kind.slice(-TELLING_END)))
    if (byEnd.length === 1 && byEnd[0]) return { kind: byEnd[0], sure: false, at, rest: '' }
  }
  return undefined
}

/** "Tilslutningsaftalen", "databehandleraftaler", "Databehano!leraftale". */
function isForm(letters: string, kind: AgreementKind): boolean {
  const lower = letters.toLowerCase()
  if (lower.startsWith(kind)) return lower.length - kind.length <= 4
  return lower.length >= kind.length - 1 && lower.length <= kind.length + 2 && damage(lower, kind) <= 1.4
}
