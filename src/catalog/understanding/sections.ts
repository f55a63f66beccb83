import type { Where } from '#domain/draft.ts'
import type { SourceBlock, SourceCell, SourceDocument } from '../source/source-document.ts'

/** A line of text or a row of a table. */
export interface Line {
  readonly where: Where
  /** The words; those of a row are its cells', with " | " between. */
  readonly text: string
  readonly links: readonly string[]
  /** How many empty lines stand before it in its section. */
  readonly gap: number
  /** The cells, where the file itself says that it is a row of a table. */
  readonly cells?: readonly SourceCell[]
  /** The table it is a row of, counted over the whole file. */
  readonly table?: number
}

/** What stands together: a slide, a page, a sheet, a mail, or what a text divides by many empty lines. */
export interface Section {
  readonly lines: readonly Line[]
  /** Addresses that stand alone below the words, as they are left over from a slide's links. */
  readonly links: readonly Line[]
  readonly sheet?: string
}

const URL = /^\s*(?:https?:\/\/|mailto:|www\.)\S+\s*$/i
const EMPTY_LINES_BETWEEN_SLIDES = 3
const MOST_INDENTED = 0.05

/** Returns the sections of a document, in order. Lines without any character are left out. */
export function sectionsOf(document: SourceDocument): readonly Section[] {
  const byText = document.kind === 'text'
  const indent = byText && isSeldomIndented(document)
  let table = 0
  return document.pages.flatMap((page) => {
    const lines = page.blocks.flatMap((block) => linesOf(block, page.number, table++))
    return divided(lines, { byText, indent }).map((section) => ({
      ...section,
      ...(page.name !== undefined && { sheet: page.name }),
    }))
  })
}

function linesOf(block: SourceBlock, page: number, table: number): readonly Omit<Line, 'gap'>[] {
  if (block.kind === 'text')
    return block.lines.map(({ line, text, links }) => ({ where: { page, line }, text, links: links ?? [] }))
  return block.rows.map(({ line, cells }) => ({
    where: { page, line },
    text: cells.map((cell) => cell.text).join(' | '),
    links: cells.flatMap((cell) => cell.links ?? []),
    cells,
    table,
  }))
}

function divided(
  lines: readonly Omit<Line, 'gap'>[],
  { byText, indent }: { readonly byText: boolean; readonly indent: boolean },
): readonly Section[] {
  const sections: { lines: Line[]; links: Line[] }[] = []
  let open: { lines: Line[]; links: Line[] } = { lines: [], links: [] }
  let last = 0
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const gap = Math.max(0, line.where.line - last - 1)
    last = line.where.line
    const isUrl = line.cells === undefined && URL.test(line.text)
    const begins =
      byText &&
      !isUrl &&
      (gap >= EMPTY_LINES_BETWEEN_SLIDES || open.links.length > 0 || (indent && line.text.startsWith(' ')))
    if (begins && open.lines.length + open.links.length > 0) {
      sections.push(open)
      open = { lines: [], links: [] }
    }
    if (isUrl) open.links.push({ ...line, gap })
    else open.lines.push({ ...line, gap: open.lines.length === 0 ? 0 : gap })
  }
  return open.lines.length + open.links.length > 0 ? [...sections, open] : sections
}

/** Where few lines are indented, one that is begins a slide: the blank is what became of the page's end. */
function isSeldomIndented({ pages }: SourceDocument): boolean {
  const lines = pages.flatMap((page) =>
    page.blocks.flatMap((block) => (block.kind === 'text' ? block.lines.map(({ text }) => text) : [])),
  )
  return lines.filter((text) => text.startsWith(' ')).length <= lines.length * MOST_INDENTED
}

/** Returns the paragraphs of some lines: what empty lines divide. A row of a table is a paragraph of its own. */
export function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && line.gap === 0 && line.cells === undefined && open[0]?.cells === undefined) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}
