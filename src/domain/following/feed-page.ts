import type { Edition } from '../edition.ts'
import type { Publication } from '../ports/edition-store.ts'
import { editionFaults } from '../review/edition-faults.ts'
import { FLAG, fields, listOf, oneOf, optional, type Shape, written, YES } from '../review/shape.ts'
import { shapeFaults } from '../review/shape-faults.ts'

const FORMAT = 'fristvagt-editions/1'
/** How many editions a page has at most. */
export const PAGE_SIZE = 20

/** An edition as it stands at the publisher since a revision of theirs, or that it stands no more. */
export interface FeedLine {
  readonly edition: string
  readonly revision: number
  readonly content?: Edition
  readonly withdrawn?: true
}

/** What has been published since a revision, in the order of revisions; `more` where the next page begins after the last. */
export interface FeedPage {
  readonly format: typeof FORMAT
  readonly after: number
  /** The publisher's newest revision: it never falls. */
  readonly revision: number
  readonly more: boolean
  readonly publications: readonly FeedLine[]
}

/** Returns a page of what is published here after a revision, from the publications that come first. */
export function feedPage(after: number, revision: number, publications: readonly Publication[]): FeedPage {
  const lines = publications.map(
    ({ edition, revision: of, content }): FeedLine => ({
      edition,
      revision: of,
      ...(content === undefined ? { withdrawn: true } : { content }),
    }),
  )
  const last = lines.at(-1)?.revision ?? revision
  return { format: FORMAT, after, revision, more: last < revision, publications: lines }
}

const REVISION: Shape = { is: 'number', least: 0, most: Number.MAX_SAFE_INTEGER }
const ANY_EDITION: Shape = { is: 'any' }
const PAGE = fields<FeedPage>({
  format: oneOf(FORMAT),
  after: REVISION,
  revision: REVISION,
  more: FLAG,
  publications: listOf(
    fields<FeedLine>({
      edition: written('id'),
      revision: REVISION,
      content: optional(ANY_EDITION),
      withdrawn: optional(YES),
    }),
    PAGE_SIZE,
  ),
})

/**
 * Returns a page that a publisher has sent when asked for what came after a revision, or why it is refused: it is
 * `malformed`, an answer to another question (`not-asked-for`), or `older` than what was followed already.
 */
export function readFeedPage(
  value: unknown,
  after: number,
): FeedPage | { readonly refused: 'malformed' | 'not-asked-for' | 'older'; readonly at?: string } {
  const [wrong] = shapeFaults(value, PAGE)
  if (wrong) return { refused: 'malformed', at: wrong.at }
  const page = value as FeedPage
  if (page.after !== after) return { refused: 'not-asked-for' }
  if (page.revision < after) return { refused: 'older' }
  const fault = lineFault(page)
  if (fault !== undefined) return { refused: 'malformed', at: fault }
  return page.more && page.publications.length === 0 ? { refused: 'malformed', at: 'more' } : page
}

/** Returns where a line is wrong: each is newer than the one before, and an edition or the end of one. */
function lineFault({ after, revision, publications }: FeedPage): string | undefined {
  let before = after
  for (const [i, line] of publications.entries()) {
    const { content } = line
    const isInOrder = line.revision > before && line.revision <= revision
    const isOne = (content === undefined) === (line.withdrawn === true)
    if (!isInOrder || !isOne) return `publications[${i}]`
    const [wrong] = content === undefined ? [] : editionFaults(content)
    if (wrong) return `publications[${i}].content.${wrong.at}`
    if (content && content.id !== line.edition) return `publications[${i}].edition`
    before = line.revision
  }
  return undefined
}
