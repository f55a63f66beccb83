/** A part of an Adaptive Card, as JSON. */
export type Element = Readonly<Record<string, unknown>>
