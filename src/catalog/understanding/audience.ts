import { fold } from '#domain/fold.ts'
import { damage } from '../matching/damage.ts'
import { bareWords } from './bare-words.ts'

const ROLE =
  /(?:ansvarlige?|ledere?|lederne|chefer?|cheferne|[ec]jere?|direktoe?re?r?|direktgre?r?|koordinatore?r?|konsulente?r?|medarbejdere?|administratore?r?|jurist(?:er)?|raadgivere?|brugere?|tovholdere?)$/
const JOINS = new Set(['og', '+', '&', 'samt', ','])
const ROLES = [
  'systemansvarlige',
  'programledere',
  'projektledere',
  'infrastrukturansvarlige',
  'dataansvarlige',
]
const ROLES_DAMAGED = 1
const EDGES = /^[^\p{L}(+&]+|[^\p{L})]+$/gu
const LONGEST = 400

/** Returns whether a word names a role, in any of its forms: "systemansvarlige", "FLIS-ejere", "Bibliotekschefer,". */
export function isRoleWord(word: string): boolean {
  const bare = fold(word.replace(EDGES, ''))
  if (bare.length < 4 || bare.length > 40) return false
  return ROLE.test(bare) || (bare.length > 10 && ROLES.some((role) => damage(bare, role) < ROLES_DAMAGED))
}

/** Returns whether a word joins two roles: "og", "+", ",". */
export const isJoin = (word: string) => JOINS.has(word.toLowerCase())

/** Returns the roles that a cell names, one each, written as KOMBIT writes them: "KOMBIT-programledere". */
export function audienceOf(text: string, mend: (text: string) => string): readonly string[] {
  const joined = bareWords(text.slice(0, LONGEST))
    .replace(/(\p{L})- (?=\p{Ll})(?!og |eller )/gu, '$1-')
    .replace(/\bKOMBIT (?=\p{Ll}+leder)/gu, 'KOMBIT-')
    .replace(/-cjer/g, '-ejer')
    .replace(/\bIT-og\b/g, 'IT- og')
  const parts = joined
    .replace(/([^-]) (?:og|samt|\+|&) /g, '$1\n')
    .split(/[\n,;+]/)
    .map((part) => mend(bareWords(part)).replace(/^(?:og|samt|\+|&) /, ''))
  return parts.filter((part) => part !== '')
}
