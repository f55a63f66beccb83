import { plainCell } from '../plain-line.ts'
import type { SourceBlock, SourceCell } from '../source-document.ts'

/** What a piece of an HTML text says, before its lines are counted. */
export type HtmlBlock =
  | { readonly kind: 'text'; readonly lines: readonly SourceCell[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[] }

/** Returns words with their links as a line or a cell, as they are read. */
export function cellOf(text: string, links: readonly string[]): SourceCell {
  const plain = plainCell(text)
  return links.length === 0 ? { text: plain } : { text: plain, links: [...new Set(links)] }
}

/** The lines and blocks of an HTML text, as they fill up. */
export class HtmlPage {
  readonly blocks: HtmlBlock[] = []
  #lines: SourceCell[] = []
  #text = ''
  #links: string[] = []

  add(text: string) {
    this.#text += text
  }

  link(url: string) {
    this.#links.push(url)
  }

  endLine() {
    const line = cellOf(this.#text, this.#links)
    if (line.text !== '' || line.links) this.#lines.push(line)
    this.#text = ''
    this.#links = []
  }

  endBlock() {
    this.endLine()
    if (this.#lines.length > 0) this.blocks.push({ kind: 'text', lines: this.#lines })
    this.#lines = []
  }

  /** Two line breaks after each other are an empty line. */
  lineBreak() {
    if (this.#text.trim() === '') this.endBlock()
    else this.endLine()
  }

  table(rows: readonly (readonly SourceCell[])[]) {
    this.endBlock()
    this.blocks.push({ kind: 'table', rows })
  }
}

/** Returns blocks as those of a page, with their lines counted from 1. */
export function counted(blocks: readonly HtmlBlock[]): readonly SourceBlock[] {
  let line = 0
  return blocks.map((block) =>
    block.kind === 'text'
      ? { kind: 'text', lines: block.lines.map((one) => ({ line: ++line, ...one })) }
      : { kind: 'table', rows: block.rows.map((cells) => ({ line: ++line, cells })) },
  )
}
