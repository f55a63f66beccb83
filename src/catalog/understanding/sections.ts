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
  /** The table it is a row of, counted over the whole file; one that goes on on the next page is one table. */
  readonly table?: number
  /** Whether it stands at the foot of page after page, or names a place on a map. */
  readonly role?: 'footer' | 'labels'
  /** The block of the file that it is of. */
  readonly block: number
}

/** What stands together: a slide, a page, a sheet, a mail, or what a text divides by many empty lines. */
export interface Section {
  readonly lines: readonly Line[]
  /** Addresses that stand alone below the words, as they are left over from a slide's links. */
  readonly links: readonly Line[]
  readonly sheet?: string
}

const URL = /^\s*(?:https?:\/\/|mailto:|www\.)\S+\s*$/i
const ADDRESS = /https?:\/\/[^\s<>"|]+/gi
const MOST_TEXT = 4000
const EMPTY_LINES_BETWEEN_SLIDES = 3
const MOST_INDENTED = 0.05

/** Returns the sections of a document, in order. Lines without any character are left out. */
export function sectionsOf(document: SourceDocument): readonly Section[] {
  const byText = document.kind === 'text'
  const indent = byText && isSeldomIndented(document)
  let table = 0
  let nth = 0
  return document.pages.flatMap((page) => {
    const lines = page.blocks.flatMap((block) => {
      if (block.kind === 'table' && !block.continues) table++
      return linesOf(block, page.number, table, nth++)
    })
    return divided(lines, { byText, indent }).map((section) => ({
      ...section,
      ...(page.name !== undefined && { sheet: page.name }),
    }))
  })
}

function linesOf(block: SourceBlock, page: number, table: number, at: number): readonly Omit<Line, 'gap'>[] {
  if (block.kind === 'text')
    return block.lines.map(({ line, text, links }) => ({
      where: { page, line },
      text,
      links: [...new Set([...(links ?? []), ...addressesIn(text)])],
      block: at,
      ...(block.role && { role: block.role }),
    }))
  return block.rows.map(({ line, cells }) => ({
    where: { page, line },
    text: cells.map((cell) => cell.text).join(' | '),
    links: cells.flatMap((cell) => cell.links ?? []),
    cells,
    table,
    block: at,
  }))
}

/** The addresses that stand among the words of a line. */
const addressesIn = (text: string) =>
  (text.slice(0, MOST_TEXT).match(ADDRESS) ?? []).map((address) => address.replace(/[.,;:!?)\]>"”]+$/, ''))

interface Open {
  readonly lines: Line[]
  readonly links: Line[]
}

function divided(
  lines: readonly Omit<Line, 'gap'>[],
  { byText, indent }: { readonly byText: boolean; readonly indent: boolean },
): readonly Section[] {
  const sections: Open[] = []
  let [last, block] = [0, -1]
  for (const line of lines.filter(({ text }) => text.trim() !== '')) {
    const gap = Math.max(line.block === block ? 0 : 1, line.where.line - last - 1)
    block = line.block
    last = line.where.line
    const isUrl = line.cells === undefined && URL.test(line.text)
    const isNew = byText && !isUrl && begins(line, gap, sections.at(-1), indent)
    if (isNew || sections.length === 0) sections.push({ lines: [], links: [] })
    const section = sections.at(-1) ?? { lines: [], links: [] }
    if (isUrl) section.links.push({ ...line, gap })
    else section.lines.push({ ...line, gap: section.lines.length === 0 ? 0 : gap })
  }
  return sections
}

/** A text says nowhere that a slide begins: many empty lines, the links of the one before, and a blank do. */
const begins = ({ text }: Omit<Line, 'gap'>, gap: number, open: Open | undefined, indent: boolean) =>
  gap >= EMPTY_LINES_BETWEEN_SLIDES || (open?.links.length ?? 0) > 0 || (indent && text.startsWith(' '))

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
