import type { Language } from '#domain/language.ts'

/** One thing that is known, and what it is. */
export interface Fact {
  readonly label: string
  readonly value: string
}

/** A table; each row has a text for each heading. */
export interface SheetTable {
  readonly heading: string
  /** What stands before the table, or in its place where it has no rows. */
  readonly note: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A document in words, whatever it is drawn as: plain data, which can be handed to another thread. */
export interface Sheet {
  readonly language: Language
  /** What kind of document it is: "Dokumentation af forløb". */
  readonly kind: string
  /** What it is about, and what kind of thing that is: "Aftale". */
  readonly title: string
  readonly titleLabel: string
  readonly facts: readonly Fact[]
  readonly tables: readonly SheetTable[]
  /** How to see later that nobody has changed it. */
  readonly verification: { readonly heading: string; readonly facts: readonly Fact[]; readonly note: string }
  /** By whom it was made, when. */
  readonly made: string
  /** The words of "Side 1 af 3". */
  readonly page: { readonly page: string; readonly of: string }
}
