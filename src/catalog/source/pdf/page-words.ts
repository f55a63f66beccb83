import type { PDFPageProxy } from 'pdfjs-dist'
import { plainLine } from '../plain-line.ts'
import { type Box, touch, type Word } from './geometry.ts'
import { type Matrix, times } from './matrix.ts'

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number]
/** Words as pdf.js gives them. */
export type TextItem = Extract<Item, { readonly str: string }>

/** A place on a page that leads to an address. */
export interface LinkArea extends Box {
  readonly url: string
}

/** How much of a font's height stands above the line that letters stand on, and how much hangs below it. */
const ABOVE = 0.78
const BELOW = 0.22
/** Bullets of symbol fonts have no character of their own. */
const SYMBOL = /[\ue000-\uf8ff]/g
/** So many blanks within words are a gap that somebody typed to reach the next column. */
const TYPED_GAP = / {3,}/g

/** Returns the words of a page with their places: those that stand upright, and those that are turned. */
export function pageWords(
  items: readonly TextItem[],
  toPage: Matrix,
  links: readonly LinkArea[],
): { readonly words: readonly Word[]; readonly turned: readonly Word[] } {
  const words: Word[] = []
  const turned: Word[] = []
  for (const item of items) {
    if (item.str.trim() === '') continue
    const [across, down, , , x, y] = times(toPage, item.transform as unknown as Matrix)
    const isTurned = Math.abs(down) > Math.abs(across) * 0.2 || across < 0
    for (const word of partsOf(item, x, y)) (isTurned ? turned : words).push(withLinks(word, links))
  }
  return { words, turned }
}

/** Its parts where somebody typed gaps; by how many characters they have, since no place is known within it. */
function partsOf({ str, width, height, fontName }: TextItem, x: number, y: number): readonly Word[] {
  const text = plainLine(str).replace(SYMBOL, '•')
  const size = Math.max(height, 1)
  const each = width / Math.max(text.length, 1)
  const words: Word[] = []
  let from = 0
  for (const part of text.replace(TYPED_GAP, (gap) => '\n'.repeat(gap.length)).split('\n')) {
    const left = x + (from + (part.length - part.trimStart().length)) * each
    from += part.length + 1
    if (part.trim() === '') continue
    const right = left + part.trim().length * each
    const box = { left, right, top: y - size * ABOVE, bottom: y + size * BELOW }
    words.push({ ...box, text: part.trim(), size, font: fontName, links: [] })
  }
  return words
}

function withLinks(word: Word, links: readonly LinkArea[]): Word {
  // Areas are drawn a little larger than their words, and must not reach those of the next line.
  const third = (word.bottom - word.top) / 3
  const core = { ...word, top: word.top + third, bottom: word.bottom - third }
  const here = links.filter((area) => touch(core, area)).map((area) => area.url)
  return here.length === 0 ? word : { ...word, links: [...new Set(here)] }
}
