import type { ReadParts } from '../read-file.ts'
import type { ReadLimits } from '../read-limits.ts'
import type { SourceNote, SourcePage } from '../source-document.ts'
import { UnreadableFileError } from '../unreadable-file-error.ts'
import { cellFormats } from './cell-formats.ts'
import { relationsName, relationsOf } from './relations.ts'
import { sharedStrings } from './shared-strings.ts'
import { sheetCells } from './sheet-cells.ts'
import { sheetPage } from './sheet-page.ts'
import { unpack } from './unpack.ts'
import { workbookOutline } from './workbook-outline.ts'

/**
 * Returns the sheets of a workbook as pages with a table each: values as they were last seen, since no formula is run,
 * and days as YYYY-MM-DD. Throws UnreadableFileError; other errors for what is broken.
 */
export async function readWorkbook(bytes: Uint8Array, limits: ReadLimits): Promise<ReadParts> {
  const parts = await unpack(bytes, limits)
  const { sheets, from1904, ...outline } = await workbookOutline(parts)
  if (sheets.length > limits.pages) throw new UnreadableFileError('too-many-pages')
  const optional = (name: string | undefined) => (name === undefined ? undefined : parts(name))
  const strings = sharedStrings(await optional(outline.strings), limits)
  const formats = cellFormats(await optional(outline.styles))
  const pages: SourcePage[] = []
  const notes: SourceNote[] = []
  let left = limits.cells
  for (const [i, { name, part, isHidden }] of sheets.entries()) {
    const sheet = await parts(part)
    if (!sheet) throw new UnreadableFileError('damaged', name)
    const cells = sheetCells(sheet, { strings, formats, from1904 }, { ...limits, cells: left })
    left -= cells.cells.length
    const read = sheetPage(
      { number: i + 1, name },
      cells,
      relationsOf(await parts(relationsName(part))),
      limits,
    )
    pages.push(read.page)
    if (isHidden) notes.push({ code: 'hidden-sheet', page: i + 1, name })
    notes.push(...read.notes)
  }
  return { pages, ...(notes.length > 0 && { notes }) }
}
