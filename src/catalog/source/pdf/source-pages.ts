import type { SourceBlock, SourcePage } from '../source-document.ts'
import type { LaidOut } from './laid-out.ts'

interface LaidOutPage {
  readonly number: number
  readonly blocks: readonly LaidOut[]
}
type Table = LaidOut & { readonly kind: 'table' }

/** So near to each other, in points, columns on two pages are the same. */
const SAME_PLACE = 8
/** So many lines may stand above a table that goes on: the heading is there again. */
const MOST_ABOVE = 3

/** Returns pages with their lines counted, and with tables marked that go on with the one of the page before. */
export function sourcePages(pages: readonly LaidOutPage[]): readonly SourcePage[] {
  return pages.map((page, i) => {
    const goesOn = continuing(page, pages[i - 1])
    let line = 0
    const blocks = page.blocks.map((block): SourceBlock => {
      if (block.kind === 'table') {
        const rows = block.rows.map((cells) => ({ line: ++line, cells }))
        return { kind: 'table', rows, ...(block === goesOn && { continues: true as const }) }
      }
      const { role } = block
      return {
        kind: 'text',
        lines: block.lines.map((one) => ({ line: ++line, ...one })),
        ...(role && { role }),
      }
    })
    return { number: page.number, blocks }
  })
}

/** The first table of a page when the page before ends with one of the same columns. */
function continuing(page: LaidOutPage, before: LaidOutPage | undefined): LaidOut | undefined {
  const last = before?.blocks.findLast((block) => block.kind === 'table' || block.role === undefined)
  const at = page.blocks.findIndex((block) => block.kind === 'table')
  const first = page.blocks[at]
  if (last?.kind !== 'table' || first?.kind !== 'table') return undefined
  const above = page.blocks.slice(0, at).reduce((sum, block) => sum + linesOf(block), 0)
  return above <= MOST_ABOVE && haveSameColumns(last, first) ? first : undefined
}

const linesOf = (block: LaidOut) => (block.kind === 'text' ? block.lines.length : block.rows.length)

const haveSameColumns = (a: Table, b: Table) =>
  a.columns.length === b.columns.length &&
  a.columns.every((at, i) => Math.abs(at - (b.columns[i] ?? Infinity)) < SAME_PLACE)
