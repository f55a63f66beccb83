/** The place of a cell, both counted from 1. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

const SHAPE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i

/** Returns the place that is written like `C7`; nothing where it is none. */
export function cellPlace(text: string): CellPlace | undefined {
  const [, letters, digits] = SHAPE.exec(text) ?? []
  if (letters === undefined || digits === undefined) return undefined
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column }
}

/** Returns how a place is written: `C7`. */
export function placeText({ row, column }: CellPlace): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}

/** Returns the first and the last place of an area, as `A2:A5` or one place. */
export function areaOf(text: string): readonly [CellPlace, CellPlace] | undefined {
  const [first, last] = text.split(':', 2).map(cellPlace)
  return first && [first, last ?? first]
}
