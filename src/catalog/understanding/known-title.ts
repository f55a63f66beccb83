import type { Where } from '#domain/draft.ts'
import { bareWords } from './bare-words.ts'
import type { Reading } from './reading.ts'

interface TitlePlace {
  readonly key: number
  readonly where: Where
  readonly words: string
  readonly type: 'task' | 'agreement'
  readonly solution: string
}

/** So near a published title must be to be shown as what a damaged one may be. */
const NEAR = 0.15

/**
 * Returns a title as it is to be written: where letters were read wrong, the published one that it is, or else its own with
 * known words mended; one that is still torn is doubted.
 */
export function knownTitle(
  title: string,
  { type, solution, ...place }: TitlePlace,
  reading: Reading,
): string {
  if (!reading.damaged) return title
  const [known] = reading.titles.find(title, solution).filter(({ item }) => item.type === type)
  if (known?.how === 'same') return known.item.title
  const mended = reading.mend(title)
  if (isTorn(mended) || (known && known.far <= NEAR && known.item.title !== mended))
    reading.doubts.push({
      ...place,
      field: 'title',
      what: {
        da: `Titlen er læst fra et billede som "${bareWords(title)}".`,
        en: `The title was read from a picture as "${bareWords(title)}".`,
      },
      candidates: [...(known && known.far <= NEAR ? [known.item.title] : []), mended],
    })
  return mended
}

/** A word without a vowel, or one of letters and digits that is no code. */
function isTorn(title: string): boolean {
  return title
    .split(/[^\p{L}\p{N}@|]+/u)
    .some(
      (word) =>
        (/^\p{Ll}{3,}$/u.test(word) && !/[aeiouyæøåé]/u.test(word) && word !== 'vha') ||
        /@|\||^\p{Lu}\d\p{Lu}?$/u.test(word),
    )
}
