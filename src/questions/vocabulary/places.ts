import type { Kkr } from '#domain/municipality.ts'

/**
 * The KKR geographies by the names people use. "På Sjælland" is read as KKR Sjælland, and the answer's heading says
 * so: the island's other municipalities are in KKR Hovedstaden.
 */
export const GEOGRAPHIES: Readonly<Record<Kkr, string>> = {
  'KKR Nordjylland':
    'nordjylland|region nordjylland|kkr nordjylland|region nord|north jutland|northern jutland|north denmark|nordjyske|nordjysk|nordjyder',
  'KKR Midtjylland':
    'midtjylland|region midtjylland|kkr midtjylland|region midt|central jutland|mid jutland|central denmark|midtjyske|midtjysk',
  'KKR Syddanmark':
    'syddanmark|region syddanmark|kkr syddanmark|region syd|southern denmark|south denmark|syddanske|syddansk',
  'KKR Sjælland': 'sjælland|region sjælland|kkr sjælland|zealand|region zealand|sjællandske|sjællandsk',
  'KKR Hovedstaden':
    'hovedstaden|region hovedstaden|kkr hovedstaden|hovedstadsområdet|hovedstadsregionen|storkøbenhavn|capital region|greater copenhagen|region h',
}

/** Parts of the country that are no KKR geography: KKR geographies and codes of municipalities, by the names people use. */
export const PARTS_OF_COUNTRY: Readonly<Record<string, string>> = {
  'fyn|fynske|fynsk|funen': '0410|0420|0430|0440|0450|0461|0479|0480|0482|0492',
  'jylland|jyske|jysk|jutland':
    'KKR Nordjylland|KKR Midtjylland|0510|0530|0540|0550|0561|0563|0573|0575|0580|0607|0621|0630',
  'sønderjylland|sønderjyske|sønderjysk|southern jutland': '0510|0540|0550|0580',
  'lolland falster': '0360|0376',
  djursland: '0706|0707',
}

/** Words after or before which a municipality's name that is also a common word (Vejen, Skive, Greve) is that word. */
export const WORD_NOT_PLACE: Readonly<
  Record<string, { readonly before: readonly string[]; readonly after: readonly string[] }>
> = {
  vejen: {
    before: [
      'paa',
      'pa',
      'hele',
      'ad',
      'undervejs',
      'vise',
      'finde',
      'anden',
      'rette',
      'bane',
      'langs',
      'af',
      'kende',
      'ryddet',
    ],
    after: [
      'frem',
      'til',
      'mod',
      'ud',
      'ind',
      'hen',
      'videre',
      'igennem',
      'gennem',
      'tilbage',
      'forward',
      'hertil',
      'dertil',
      'over',
    ],
  },
  skive: { before: ['en', 'stor', 'lille', 'ny', 'hver'], after: ['broed', 'af', 'skaaret'] },
  greve: { before: ['en', 'herr', 'hr'], after: ['af'] },
}
