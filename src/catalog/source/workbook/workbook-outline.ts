import { UnreadableFileError } from '../unreadable-file-error.ts'
import { xmlEvents } from '../xml-events.ts'
import { partName, relationsName, relationsOf } from './relations.ts'
import type { Parts } from './unpack.ts'

/** What a workbook says of itself. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[]
  /** Whether its days are counted from 1904, as old Macs did. */
  readonly from1904: boolean
  /** The parts that its cells refer to, where it has them. */
  readonly strings: string | undefined
  readonly styles: string | undefined
}

interface SheetOutline {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** Returns what sheets a workbook has, in their order. Throws UnreadableFileError where the packed file is none. */
export async function workbookOutline(parts: Parts): Promise<WorkbookOutline> {
  const top = [...relationsOf(await parts('_rels/.rels')).values()].find(
    (one) => one.kind === 'officeDocument',
  )
  const part = partName('', top?.target ?? 'xl/workbook.xml')
  const bytes = await parts(part)
  if (!bytes || !part.endsWith('.xml')) throw new UnreadableFileError('other-content')
  const relations = relationsOf(await parts(relationsName(part)))
  const ofKind = (kind: string) => {
    const found = [...relations.values()].find((one) => one.kind === kind && !one.isOutside)
    return found && partName(part, found.target)
  }
  const sheets: SheetOutline[] = []
  let from1904 = false
  let isWorkbook = false
  xmlEvents(bytes, {
    open: (name, { name: called = '', id = '', state, date1904 }) => {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      const sheet = name === 'sheet' ? relations.get(id) : undefined
      // A sheet that is a chart alone has no cells.
      if (sheet?.kind === 'worksheet' && !sheet.isOutside)
        sheets.push({
          name: called,
          part: partName(part, sheet.target),
          isHidden: state === 'hidden' || state === 'veryHidden',
        })
    },
  })
  if (!isWorkbook) throw new UnreadableFileError('other-content')
  return { sheets, from1904, strings: ofKind('sharedStrings'), styles: ofKind('styles') }
}
