import { municipalityNamed } from '#catalog/matching/municipality-named.ts'
import { datesInText } from '#catalog/understanding/dates-in-text.ts'
import type { Day } from '#domain/day.ts'
import type { Left } from '#domain/draft.ts'

const TIME =
  /\buge \d|(?<!\d)[12]\. halvår|(?<!\d)[1-4]\. kvartal|\bQ[1-4] 20\d\d|\b(?:primo|medio|ultimo) \p{L}|(?:før|efter) (?:sommer|jul|påske)|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) 20\d\d/iu
const ADDRESS = /https?:\/\/|\bwww\.|\p{L}@\p{L}/iu
const READ = new Set<Left['as']>(['contact', 'footer', 'link'])

/** Returns what tells whether words that are left over hold a time, an address or a municipality, and became nothing. */
export const telling =
  (meeting: Day) =>
  ({ words, as }: Left): boolean => {
    if (READ.has(as) || / \| /.test(words)) return false
    const dates = datesInText(words, meeting).filter(
      ({ written }) => written.kind === 'none' || written.from !== meeting,
    )
    const isMeeting = datesInText(words, meeting).length > dates.length
    const is = municipalityNamed(words)
    return (
      dates.length > 0 ||
      (!isMeeting && TIME.test(words)) ||
      ADDRESS.test(words) ||
      (is.kind === 'one' && is.municipality.name === words)
    )
  }
