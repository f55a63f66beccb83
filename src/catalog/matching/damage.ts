/** What letters are read as by machines that read pictures, and typed as by people without a Danish keyboard. */
const MISREAD: Readonly<Record<string, string>> = {
  ø: 'oaegq0@c6ö',
  æ: 'aezäâ',
  å: 'aedá4',
  o: '0cøe',
  e: 'cæéëø',
  a: 'eoåæøàáâé',
  i: 'l1|!íjtf',
  l: 'i1|!it',
  t: 'lif',
  b: '68h',
  s: '5',
  g: 'q9',
  u: 'v',
  v: 'uyw',
  f: 'e',
  m: 'n',
  n: 'm',
  c: 'eo(',
  k: '<x',
  d: 'å',
}
/** Two letters for one. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  æ: ['ae', 'ee', 'fe', 'za'],
  ø: ['oe'],
  å: ['aa'],
  m: ['rn'],
  d: ['cl'],
  w: ['vv'],
}
const LITTLE = 0.2
const WHOLE = 1
const DIRT: ReadonlySet<string> = new Set(` -_.,:;'"“”’|[](){}*•·=/!<>`)
const LONGEST = 240

const substitution = (read: string, meant: string) =>
  read === meant ? 0 : MISREAD[meant]?.includes(read) ? LITTLE : WHOLE

const leftOut = (letter: string) => (DIRT.has(letter) ? LITTLE : WHOLE)

/**
 * Returns how far words that were read lie from the words that may be meant: 0.2 for a letter that is easily read as the
 * other, for a pair of letters read for one, and for dirt; 1 for any other letter wrong, missing or too many. Both are cut
 * at 240 characters; the time is that of their product. What is more than `most` is not counted on, and infinite.
 */
export function damage(read: string, meant: string, most = Number.POSITIVE_INFINITY): number {
  const a = [...read.toLowerCase().normalize('NFC').slice(0, LONGEST)]
  const b = [...meant.toLowerCase().normalize('NFC').slice(0, LONGEST)]
  let twoBefore: readonly number[] = []
  let before: readonly number[] = firstRow(b)
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, before, twoBefore)
    twoBefore = before
    before = row
    // Nothing that follows makes less of it.
    if (Math.min(...before) > most && Math.min(...twoBefore) > most) return Number.POSITIVE_INFINITY
  }
  return before[b.length] ?? 0
}

/** Returns how many letters a text has that cost 1 each to leave out. */
export function lettersOf(text: string): number {
  let letters = 0
  for (const letter of text.slice(0, LONGEST)) if (!DIRT.has(letter)) letters++
  return letters
}

/** Returns how many letters, read, the words meant can take up at most: what is beyond costs 1 each. */
export function takesUp(meant: string): number {
  return meant.length + [...meant.toLowerCase()].filter((letter) => letter in PAIRS).length
}

function firstRow(b: readonly string[]): readonly number[] {
  let far = 0
  return [0, ...b.map((letter) => (far += leftOut(letter)))]
}

function nextRow(
  a: readonly string[],
  b: readonly string[],
  i: number,
  before: readonly number[],
  twoBefore: readonly number[],
): readonly number[] {
  const letter = a[i - 1] ?? ''
  const pair = `${a[i - 2] ?? ''}${letter}`
  const row = [(before[0] ?? 0) + leftOut(letter)]
  for (let j = 1; j <= b.length; j++) {
    const meant = b[j - 1] ?? ''
    let least = Math.min(
      (before[j - 1] ?? 0) + substitution(letter, meant),
      (before[j] ?? 0) + leftOut(letter),
      (row[j - 1] ?? 0) + leftOut(meant),
    )
    if (PAIRS[meant]?.includes(pair))
      least = Math.min(least, (twoBefore[j - 1] ?? Number.POSITIVE_INFINITY) + LITTLE)
    row.push(least)
  }
  return row
}

const LONG = 40

/** Returns whether two wordings differ by damage alone: in a long one, one letter may be plainly another. */
export function sameButForDamage(read: string, meant: string): boolean {
  return damage(read, meant) < (meant.length >= LONG ? 2 * WHOLE : WHOLE)
}
