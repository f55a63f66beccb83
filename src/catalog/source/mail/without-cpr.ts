import { containsCpr, countCpr, redactCpr } from '#domain/cpr.ts'
import type { SourceBlock, SourceCell, SourceDocument } from '../source-document.ts'

/** What is left of a document, and how many CPR numbers were crossed out in it. */
export interface WithoutCpr {
  readonly document: SourceDocument
  readonly crossedOut: number
}

/**
 * Crosses out what looks like a CPR number, in a document's words as a person would see them, so that no mark-up within a
 * number hides it; an address that holds one is left out whole.
 */
export function withoutCpr(document: SourceDocument): WithoutCpr {
  let crossedOut = 0
  const plain = (text: string) => {
    crossedOut += countCpr(text)
    return redactCpr(text)
  }
  const cell = <T extends SourceCell>({ text, links, ...rest }: T) => {
    const kept = links?.filter((link) => !containsCpr(decoded(link)))
    crossedOut += (links?.length ?? 0) - (kept?.length ?? 0)
    return { ...rest, text: plain(text), ...(kept && kept.length > 0 && { links: kept }) }
  }
  const block = (one: SourceBlock): SourceBlock =>
    one.kind === 'text'
      ? { ...one, lines: one.lines.map((line) => ({ ...cell(line), line: line.line })) }
      : { ...one, rows: one.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) }
  const pages = document.pages.map((page) => ({ ...page, blocks: page.blocks.map(block) }))
  const title = document.title === undefined ? {} : { title: plain(document.title) }
  return { document: { ...document, ...title, pages }, crossedOut }
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}
