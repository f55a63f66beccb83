import type { Draft, SourceText } from '#domain/draft.ts'
import type { SourceBlock, SourceDocument } from './source/source-document.ts'

/** Returns the words of a file, page by page, without its empty lines; a line that was left over says as what. */
export function sourceText({ pages }: SourceDocument, { left }: Draft): readonly SourceText[] {
  const as = new Map(left.map((one) => [placeOf(one.where.page, one.where.line), one.as]))
  return pages.map(({ number: page, name, blocks }) => ({
    page,
    ...(name !== undefined && { name }),
    lines: blocks.flatMap(linesOf).flatMap(({ line, text }) => {
      const taken = as.get(placeOf(page, line))
      return text.trim() === '' ? [] : [{ line, text, ...(taken && { as: taken }) }]
    }),
  }))
}

const placeOf = (page: number, line: number) => `${page}-${line}`

function linesOf(block: SourceBlock): readonly { readonly line: number; readonly text: string }[] {
  if (block.kind === 'text') return block.lines
  return block.rows.map(({ line, cells }) => ({ line, text: cells.map(({ text }) => text).join(' | ') }))
}
