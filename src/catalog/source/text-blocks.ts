import { plainCell, plainLine } from './plain-line.ts'
import type { ReadLimits } from './read-limits.ts'
import type { SourceBlock, SourceLine } from './source-document.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'

const LINE_ENDS = /\r\n|[\n\r\v\u0085\u2028\u2029]/

/**
 * Returns the blocks of a text without pages: what blank lines divide, with lines that tabs divide, two or more after
 * each other, as the table that they were copied from. Throws UnreadableFileError for a line beyond the limit.
 */
export function textBlocks(text: string, limits: ReadLimits): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  let open: SourceLine[] = []
  let filled = 0
  const close = () => {
    blocks.push(...blocksOf(open))
    open = []
  }
  for (const [i, raw] of text.split(LINE_ENDS).entries()) {
    if (raw.length > limits.charactersOfLine)
      throw new UnreadableFileError('too-much-text', `linje/line ${i + 1}`)
    if (raw.trim() === '') close()
    else if (++filled > limits.cells) throw new UnreadableFileError('too-much-text')
    else open.push({ line: i + 1, text: withTabs(raw) })
  }
  close()
  return blocks
}

const withTabs = (raw: string) => raw.split('\t').map(plainLine).join('\t').trimEnd()

/** Returns lines that stand together as text and tables, in their order. */
function blocksOf(lines: readonly SourceLine[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (let i = 0; i < lines.length; ) {
    const tabbed = lines[i]?.text.includes('\t') ?? false
    let end = i
    while (end < lines.length && lines[end]?.text.includes('\t') === tabbed) end++
    const run = lines.slice(i, end)
    if (tabbed && run.length > 1) blocks.push(tableOf(run))
    else
      blocks.push({
        kind: 'text',
        lines: run.map((one) => ({ ...one, text: one.text.replaceAll('\t', '  ') })),
      })
    i = end
  }
  return blocks
}

const tableOf = (lines: readonly SourceLine[]): SourceBlock => ({
  kind: 'table',
  rows: lines.map(({ line, text }) => ({
    line,
    cells: text.split('\t').map((cell) => ({ text: plainCell(cell) })),
  })),
})
