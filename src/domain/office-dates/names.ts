/** Months, weekdays and small numbers by their folded names in Danish and English, short and long. */
const MONTH_NAMES = [
  'januar january jan',
  'februar february feb febr',
  'marts march mar',
  'april apr',
  'maj may',
  'juni june jun',
  'juli july jul',
  'august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'december dec',
]
const WEEKDAY_NAMES = [
  'mandag mandagen monday',
  'tirsdag tirsdagen tuesday',
  'onsdag onsdagen wednesday',
  'torsdag torsdagen thursday',
  'fredag fredagen friday',
  'loerdag loerdagen lordag saturday',
  'soendag soendagen sondag sunday',
]
const NUMBER_NAMES = [
  'en et one a an',
  'to two',
  'tre three',
  'fire four',
  'fem five',
  'seks six',
  'syv seven',
  'otte eight',
  'ni nine',
  'ti ten',
  'elleve eleven',
  'tolv twelve',
  'tretten thirteen',
  'fjorten fourteen',
  'femten fifteen',
  'seksten sixteen',
  'sytten seventeen',
  'atten eighteen',
  'nitten nineteen',
  'tyve twenty',
]
const ORDINALS = ['foerste forste first', 'anden second', 'tredje third', 'fjerde fourth']

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((line, i) => line.split(' ').map((name) => [name, i + 1] as const)))
}

/** 1 is January. "jul" is also Christmas: the reader of occasions comes first where it stands without a number. */
export const MONTHS = new Map([...numbered(MONTH_NAMES)].filter(([name]) => name !== 'jul'))
/** 1 is Monday. */
export const WEEKDAYS = numbered(WEEKDAY_NAMES)
const NUMBERS = numbered(NUMBER_NAMES)
const ORDERED = numbered(ORDINALS)

/** Returns the number that a folded word writes in digits or letters ("14", "to", "two"), up to twenty in letters. */
export function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return NUMBERS.get(word)
}

/** Returns the number of an ordinal: "1", "1st", "første", "first". */
export function ordinalOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  const digits = /^(\d{1,2})(?:st|nd|rd|th|de|te)?$/.exec(word)?.[1]
  return digits === undefined ? ORDERED.get(word) : Number(digits)
}

/** Returns the year of four digits that a word is, or undefined. */
export function yearOf(word: string | undefined): number | undefined {
  return word !== undefined && /^20\d{2}$/.test(word) ? Number(word) : undefined
}

/** The thirds of a month by the words for its parts. */
export const THIRDS = new Map<string, 'primo' | 'medio' | 'ultimo'>(
  Object.entries({
    primo: 'primo',
    starten: 'primo',
    begyndelsen: 'primo',
    early: 'primo',
    start: 'primo',
    beginning: 'primo',
    medio: 'medio',
    midten: 'medio',
    midt: 'medio',
    mid: 'medio',
    middle: 'medio',
    ultimo: 'ultimo',
    slutningen: 'ultimo',
    udgangen: 'ultimo',
    late: 'ultimo',
    end: 'ultimo',
  }),
)
