import type { footersOf } from './footers.ts'
import { type Box, isWithin, middleDown, type PageParts, type Word } from './geometry.ts'
import type { LaidOut } from './laid-out.ts'
import { regionBlocks } from './region-blocks.ts'
import { regionsOf } from './regions.ts'
import { ruledTables } from './ruled-tables.ts'
import { cellOf, textLines } from './text-lines.ts'

/**
 * Returns what stands on a page in the order in which it is read; the labels of drawings, turned words and footers last.
 * `isFooter` knows what stands at the foot of page after page.
 */
export function pageBlocks(page: PageParts, isFooter: ReturnType<typeof footersOf>): readonly LaidOut[] {
  const tables = ruledTables(page.words, page.rules, page.boxes)
  const inTables = new Set(tables.flatMap((table) => [...table.words]))
  const free = page.words.filter((word) => !inTables.has(word))
  const {
    foot = [],
    label = [],
    text = [],
  } = Object.groupBy(free, (word) => {
    if (isFooter(word, page)) return 'foot'
    return page.drawings.some((drawing) => isWithin(word, drawing)) ? 'label' : 'text'
  })
  const blocks: LaidOut[] = []
  let top = -Infinity
  for (const { box, table, callouts } of tables) {
    blocks.push(...textBlocks(between(text, top, box.top), page))
    blocks.push(table, ...callouts.flatMap((words) => textBlocks(words, page)))
    blocks.push(...textBlocks(beside(text, box), page))
    top = Math.max(top, box.bottom)
  }
  blocks.push(...textBlocks(between(text, top, Infinity), page))
  return [...blocks, ...asLines(page.turned), ...asLines(label, 'labels'), ...asLines(foot, 'footer')]
}

const textBlocks = (words: readonly Word[], { rules }: PageParts) =>
  regionsOf(textLines(words)).flatMap((region) => regionBlocks(region, rules.across))

const between = (words: readonly Word[], top: number, bottom: number) =>
  words.filter((word) => middleDown(word) >= top && middleDown(word) < bottom)

const beside = (words: readonly Word[], { top, bottom }: Box) => between(words, top, bottom)

/** Words whose order says nothing: each piece a line of its own. */
function asLines(words: readonly Word[], role?: 'footer' | 'labels'): readonly LaidOut[] {
  if (words.length === 0) return []
  const lines = textLines(words).flatMap((line) => line.segments.map((segment) => cellOf([[segment]])))
  return [{ kind: 'text', top: words[0]?.top ?? 0, lines, ...(role && { role }) }]
}
