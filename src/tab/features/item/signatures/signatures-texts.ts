import { pageTexts } from '#tab/texts/page-texts.ts'
import type { SignatureState } from './group-by-kkr.ts'

interface SignaturesTexts {
  readonly title: string
  readonly asOf: (day: string, source: string) => string
  readonly noListTitle: string
  readonly noListText: string
  readonly states: Record<SignatureState, string>
  readonly spoken: Record<SignatureState, string>
  readonly all: string
  readonly legend: string
  readonly map: string
  readonly mapHelp: string
  readonly list: string
  readonly none: string
  readonly own: string
  readonly ownSaid: Record<'signed' | 'unsigned' | 'notOurs', string>
  readonly capital: string
  readonly signedOf: (signed: number, all: number) => string
  readonly pointed: string
  readonly outlines: string
}

export const useSignaturesTexts = pageTexts<SignaturesTexts>({
  da: {
    title: 'Hvem har underskrevet?',
    asOf: (day, source) => `Ifølge KOMBITs liste pr. ${day} (${source}).`,
    noListTitle: 'KOMBIT har ikke offentliggjort en liste',
    noListText:
      'Derfor vides det ikke, hvem der har underskrevet, og kortet kan ikke tegnes. Hvordan I selv står, ses øverst på siden.',
    states: { signed: 'Har underskrevet', missing: 'Mangler', unknown: 'Kendes ikke' },
    spoken: { signed: 'har underskrevet', missing: 'mangler', unknown: 'kendes ikke' },
    all: 'Alle',
    legend: 'Vis kun',
    map: 'Kort over de 98 kommuner',
    mapHelp:
      'Piletasterne går til nabokommunen, bogstaver til kommunens navn, Enter til listen, Escape ud af kortet.',
    list: 'De 98 kommuner efter KKR-geografi',
    none: 'Ingen kommuner står sådan.',
    own: 'jeres kommune',
    ownSaid: {
      signed: 'I har selv registreret, at I har underskrevet',
      unsigned: 'I har selv registreret, at I ikke har underskrevet',
      notOurs: 'I har selv registreret, at aftalen ikke er jeres',
    },
    capital: 'Hovedstadsområdet',
    signedOf: (signed, all) => `${signed} af ${all} har underskrevet`,
    pointed: 'Peg på kortet eller listen for at se en kommune.',
    outlines: 'Kortets omrids',
  },
  en: {
    title: 'Who has signed?',
    asOf: (day, source) => `By KOMBIT's list as of ${day} (${source}).`,
    noListTitle: 'KOMBIT has published no list',
    noListText:
      'So it is not known who has signed, and the map cannot be drawn. How you stand yourselves is at the top of the page.',
    states: { signed: 'Signed', missing: 'Missing', unknown: 'Unknown' },
    spoken: { signed: 'signed', missing: 'missing', unknown: 'unknown' },
    all: 'All',
    legend: 'Show only',
    map: 'Map of the 98 municipalities',
    mapHelp:
      'Arrow keys go to the neighbouring municipality, letters to a name, Enter to the list, Escape out of the map.',
    list: 'The 98 municipalities by KKR geography',
    none: 'No municipality stands like this.',
    own: 'your municipality',
    ownSaid: {
      signed: 'You have recorded yourselves that you have signed',
      unsigned: 'You have recorded yourselves that you have not signed',
      notOurs: 'You have recorded yourselves that the agreement is not yours',
    },
    capital: 'The capital area',
    signedOf: (signed, all) => `${signed} of ${all} have signed`,
    pointed: 'Point at the map or the list to see a municipality.',
    outlines: 'Outlines of the map',
  },
})
