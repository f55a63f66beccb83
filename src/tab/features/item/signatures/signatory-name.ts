import type { AgreementItem } from '#api/contract.ts'
import type { Signatory } from './group-by-kkr.ts'

/** What the municipality has recorded itself of an agreement; undefined where it is KOMBIT who says how it stands. */
export type OwnSaid = 'signed' | 'unsigned' | 'notOurs' | undefined

/** Returns what the reader's own municipality has recorded. */
export function ownSaidOf({ standing }: Pick<AgreementItem, 'standing'>): OwnSaid {
  if (standing?.notOurs) return 'notOurs'
  if (standing?.source !== 'person' || standing.state === 'unknown') return undefined
  return standing.state
}

interface Words {
  readonly spoken: Record<Signatory['state'], string>
  readonly own: string
  readonly ownSaid: Record<NonNullable<OwnSaid>, string>
}

interface Own {
  readonly code: string
  readonly said: OwnSaid
}

/** Returns a municipality as it is spoken: "Odder: mangler, jeres kommune. I har selv registreret, at I har underskrevet". */
export function signatoryName({ code, name, state }: Signatory, own: Own, words: Words): string {
  const plain = `${name}: ${words.spoken[state]}`
  if (code !== own.code) return plain
  const said = own.said === undefined ? '' : `. ${words.ownSaid[own.said]}`
  return `${plain}, ${words.own}${said}`
}
