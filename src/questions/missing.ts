import type { Obligation } from '#domain/catalogue.ts'
import type { Understanding } from '#domain/question.ts'
import type { AnswerData } from './answer-data.ts'
import { codesOf } from './places.ts'

/** The municipalities that KOMBIT's published lists name, and the obligations of which nothing is published. */
export interface Missing {
  readonly codes: readonly string[]
  readonly known: readonly Obligation[]
  readonly unknown: readonly Obligation[]
}

/** Returns who has not signed (or, asked so, who has) as published: own records of others are nobody's business. */
export function missingOf(u: Understanding, obligations: readonly Obligation[], data: AnswerData): Missing {
  const places = codesOf(u, data.own)
  const known = obligations.filter((o) => o.type === 'agreement' && o.item.signatures)
  const codes = known.flatMap((o) => codesIn(o, u)).filter((code) => !places || places.includes(code))
  const subject = u.filters.solution || u.topic || u.filters.kind
  return {
    codes: [...new Set(codes)],
    known,
    unknown: subject ? obligations.filter((o) => !known.includes(o)) : [],
  }
}

/** Returns the codes of one agreement's list that the question is about. */
export function codesIn(o: Obligation, u: Understanding): readonly string[] {
  if (o.type !== 'agreement' || !o.item.signatures) return []
  return u.filters.status === 'signed' ? o.item.signatures.signed : o.item.signatures.missing
}
