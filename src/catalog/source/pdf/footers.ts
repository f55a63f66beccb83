import type { PageParts, Word } from './geometry.ts'

/** Footers stand below this part of a page. */
const FOOT = 0.88
/** On so many of the pages, and on two at least, the same words at the same place are a footer. */
const SHARE_OF_PAGES = 0.4
const NUMBER_OF_PAGE = /^(?:side|page)?\s*(\d{1,3})(?:\s*(?:af|of|\/)\s*\d{1,3})?$/i

/**
 * Returns whether words of a page stand at the foot of page after page, but for numbers in them, or are the page's own
 * number there.
 */
export function footersOf(pages: readonly PageParts[]): (word: Word, page: PageParts) => boolean {
  const seen = new Map<string, Set<number>>()
  for (const page of pages)
    for (const word of page.words) {
      if (!isAtFoot(word, page)) continue
      const key = keyOf(word)
      seen.set(key, (seen.get(key) ?? new Set()).add(page.number))
    }
  const enough = Math.max(2, pages.length * SHARE_OF_PAGES)
  return (word, page) =>
    isAtFoot(word, page) &&
    ((seen.get(keyOf(word))?.size ?? 0) >= enough ||
      Number(NUMBER_OF_PAGE.exec(word.text)?.[1] ?? Number.NaN) === page.number)
}

const isAtFoot = (word: Word, page: PageParts) => word.top > page.height * FOOT

const keyOf = ({ text, top }: Word) => `${Math.round(top / 6)} ${text.replace(/\d+/g, '#')}`
