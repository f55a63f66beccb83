import type { SourceCell } from '../source-document.ts'
import { dataRows } from './data-rows.ts'
import { followedLink } from './followed-link.ts'
import { cellOf, type HtmlBlock, HtmlPage } from './html-page.ts'
import type { HtmlElement } from './html-tree.ts'

/** Whose end is the end of a block, and whose is the end of a line. */
const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'hr',
  'blockquote',
  'pre',
  'dl',
])
const LINES = new Set([
  'div',
  'li',
  'tr',
  'td',
  'th',
  'dt',
  'dd',
  'section',
  'article',
  'header',
  'footer',
  'center',
])
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'select',
])
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i

/** Returns what an HTML text says, in its order: paragraphs, and those tables that hold data and no layout. */
export function htmlBlocks(root: HtmlElement): readonly HtmlBlock[] {
  const page = new HtmlPage()
  walk(root, page)
  page.endBlock()
  return page.blocks
}

function htmlCell(element: HtmlElement): SourceCell {
  const lines = htmlBlocks(element).flatMap((block) =>
    block.kind === 'text' ? block.lines : block.rows.flat(),
  )
  return cellOf(
    lines.map((line) => line.text).join(' '),
    lines.flatMap((line) => line.links ?? []),
  )
}

function walk(element: HtmlElement, page: HtmlPage): void {
  for (const child of element.children) {
    if (typeof child === 'string') page.add(child.replace(/\s+/g, ' '))
    else if (child.name === 'br') page.lineBreak()
    else if (!UNSEEN.has(child.name) && !HIDDEN.test(child.attributes.style ?? '')) walkInto(child, page)
  }
}

function walkInto(element: HtmlElement, page: HtmlPage): void {
  const rows = element.name === 'table' ? dataRows(element, htmlCell) : undefined
  if (rows) {
    page.table(rows)
    return
  }
  const end = BLOCKS.has(element.name) ? 'endBlock' : LINES.has(element.name) ? 'endLine' : undefined
  if (end) page[end]()
  walk(element, page)
  const link = element.name === 'a' ? followedLink(element.attributes.href ?? '') : undefined
  if (link !== undefined) page.link(link)
  if (end) page[end]()
}
