const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  å: 'aa',
  ü: 'u',
  é: 'e',
  è: 'e',
}
const DIACRITICS = /\P{ASCII}/gu
const BEYOND_ASCII = /\P{ASCII}/u

/** Returns the text in lower case with æ, ø, å as ae, oe, aa: Århus, Aarhus and AARHUS are one word. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (!BEYOND_ASCII.test(lower)) return lower
  return lower.normalize('NFC').replace(DIACRITICS, (c) => LETTERS[c] ?? c)
}
