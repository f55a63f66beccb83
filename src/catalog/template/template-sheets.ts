/** A column of the template: what stands above it, and what one writes in it. */
interface TemplateColumn {
  readonly header: string
  readonly explained: string
}

/** A sheet of the template, and the word by which a row of a file with one table says that it belongs there. */
export interface TemplateSheet {
  readonly name: string
  readonly type: string
  readonly about: string
  readonly columns: readonly TemplateColumn[]
}

/** The sheet that explains the others; nothing in it is material. */
export const GUIDE_SHEET = 'Vejledning'

const SOLUTION = { header: 'Løsning', explained: 'Den løsning eller det projekt, som rækken hører til.' }
const DEADLINE = {
  header: 'Frist',
  explained:
    'Den sidste dag, skrevet som en dato, en uge, en måned eller med ord. Skriv "Uafklaret", hvis den ikke er sat.',
}
const AUDIENCE = {
  header: 'Målgruppe',
  explained: 'De roller i kommunen, der skal gøre noget. Flere adskilles med komma.',
}
const NOTE = { header: 'Note', explained: 'Hvad der ellers er værd at vide. Må stå tom.' }
const LINK = { header: 'Link', explained: 'Adressen på en side med mere om det. Må stå tom.' }

/** The sheets of the template, one for each kind of thing that has a deadline or a time. */
export const TEMPLATE_SHEETS: readonly TemplateSheet[] = [
  {
    name: 'Opgaver',
    type: 'Opgave',
    about: 'KLIK-opgaver og andre opgaver, én i hver række.',
    columns: [
      SOLUTION,
      { header: 'Opgave', explained: 'Opgavens titel, som den står i KLIK.' },
      { header: 'KLIK-nummer', explained: 'Opgavens nummer i KLIK. Må stå tom.' },
      { header: 'Arbejdstitel', explained: '"Ja", hvis titlen er foreløbig. Ellers tom.' },
      { header: 'Startdato', explained: 'Hvornår opgaven begynder, skrevet som en frist.' },
      DEADLINE,
      AUDIENCE,
      NOTE,
      LINK,
    ],
  },
  {
    name: 'Aftaler',
    type: 'Aftale',
    about: 'Databehandleraftaler, tilslutningsaftaler og andre aftaler, én i hver række.',
    columns: [
      SOLUTION,
      { header: 'Aftale', explained: 'Hvad aftalen hedder.' },
      {
        header: 'Aftaletype',
        explained: 'Databehandleraftale, tilslutningsaftale, serviceaftale eller en anden slags.',
      },
      { header: 'Udsendt', explained: 'Hvornår aftalen er sendt eller sendes, skrevet som en frist.' },
      {
        header: 'Udsendt til',
        explained: 'De roller i kommunen, der får aftalen. Flere adskilles med komma.',
      },
      { ...DEADLINE, explained: `Hvornår aftalen skal være underskrevet. ${DEADLINE.explained}` },
      NOTE,
      LINK,
    ],
  },
  {
    name: 'Møder',
    type: 'Møde',
    about: 'Møder, webinarer og andre arrangementer, ét i hver række.',
    columns: [
      SOLUTION,
      { header: 'Møde', explained: 'Hvad mødet hedder.' },
      { header: 'Starttidspunkt', explained: 'Dag og klokkeslæt, hvor mødet begynder, i dansk tid.' },
      { header: 'Sluttidspunkt', explained: 'Dag og klokkeslæt, hvor mødet slutter. Må stå tom.' },
      { header: 'Sted', explained: 'Adressen, hvis man mødes et sted.' },
      { header: 'Online', explained: 'Teams eller et andet sted på nettet, hvis man mødes der.' },
      { header: 'Tilmelding senest', explained: 'Den sidste dag, man kan tilmelde sig. Må stå tom.' },
      { header: 'Tilmeldingslink', explained: 'Adressen, hvor man tilmelder sig. Må stå tom.' },
      AUDIENCE,
      NOTE,
      LINK,
    ],
  },
]
