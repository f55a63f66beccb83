/** What a text must be, beside its length: an id that can stand in an address, a day, a moment or a day, and so on. */
export type TextForm = 'id' | 'day' | 'moment' | 'url' | 'zone' | 'municipality'

/** What a value of JSON must look like: data, so that it is checked by one reader and described by another. */
export type Shape =
  | { readonly is: 'text'; readonly least: number; readonly most: number; readonly form?: TextForm }
  | { readonly is: 'any' }
  | { readonly is: 'flag' }
  | { readonly is: 'yes' }
  | { readonly is: 'number'; readonly least: number; readonly most: number }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape; readonly most: number }
  | { readonly is: 'fields'; readonly fields: Readonly<Record<string, Shape>> }
  | { readonly is: 'kinds'; readonly kinds: Readonly<Record<string, Shape>> }
  | { readonly is: 'optional'; readonly of: Shape }

/** A shape for every field of a type: a field that is added there and not here does not compile. */
export type FieldsOf<T> = { readonly [K in keyof Required<T>]: Shape }

/** A text of one character or more. */
export const words = (most: number): Shape => ({ is: 'text', least: 1, most })
/** A text that may be empty. */
export const maybeWords = (most: number): Shape => ({ is: 'text', least: 0, most })
/** A text that is written in one way. */
export const written = (form: TextForm, most = 2_000): Shape => ({ is: 'text', least: 1, most, form })
export const listOf = (of: Shape, most: number): Shape => ({ is: 'list', of, most })
export const optional = (of: Shape): Shape => ({ is: 'optional', of })
export const oneOf = (...values: readonly string[]): Shape => ({ is: 'one-of', values })
export const FLAG: Shape = { is: 'flag' }
/** `true`, where the field is there at all. */
export const YES: Shape = { is: 'yes' }

/** An object with these fields and no other. */
export function fields<T>(shapes: FieldsOf<T>): Shape {
  return { is: 'fields', fields: shapes }
}

/** An object whose `kind` says which other fields it has. */
export const kinds = (shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>>): Shape => ({
  is: 'kinds',
  kinds: Object.fromEntries(
    Object.entries(shapes).map(([kind, more]) => [
      kind,
      { is: 'fields', fields: { kind: oneOf(kind), ...more } },
    ]),
  ),
})
