const DAY = '(?:man|tirs|ons|tors|fre|lør|søn)dag'
const BY = String.raw`(?:senest|inden|frist(?:en)?(?:\s+er)?|deadline(?:n)?(?:\s+er)?)\s*:?\s+`
const SOME = String.raw`(?:\d{1,3}|en|to|tre|fire|fem|seks|otte|ti|fjorten)\s+(?:dage?|hverdage?|arbejdsdage?|uger?|måneder?)`
const FROM_NOW = new RegExp(
  String.raw`(?<!\p{L})(?:${BY}(?:(?:på|næste|førstkommende)\s+)?${DAY}|${BY}i\s+(?:dag|morgen|overmorgen)|i\s+(?:dag|morgen|overmorgen)\s+kl\.|(?:senest\s+om|inden\s+for|om)\s+${SOME}|by\s+(?:tomorrow|\p{L}{3,6}day)|within\s+\d{1,3}\s+(?:days|weeks))(?!\p{L})`,
  'iu',
)
const MOST_LOOKED_AT = 2000

/**
 * Returns whether words name a day by counting from the one on which they are read: "inden fredag", "om 14 dage". Which day
 * that is cannot be told from a mail that somebody may have forwarded: it is shown, and never worked out.
 */
export const countsFromNow = (words: string): boolean => FROM_NOW.test(words.slice(0, MOST_LOOKED_AT))
