import type { Language } from './language.ts'
import type { Narrowing, NearAnswer } from './question.ts'

interface ChipWords {
  readonly only: (name: string) => string
  readonly nextMonth: string
  readonly monthAfter: string
  readonly wholeCountry: string
  readonly whoSigned: string
  readonly whoMissing: string
  /** What is seen again when a filter is taken away. */
  readonly all: Readonly<Record<'time' | Exclude<Narrowing, 'from' | 'to' | 'kind' | 'municipality'>, string>>
  /** A question without a filter, and how many items answer it then. */
  readonly near: (without: NearAnswer['without'], count: number) => string
}

const WITHOUT: Record<Language, Readonly<Record<NearAnswer['without'], string>>> = {
  da: {
    status: 'Uanset status',
    solution: 'Alle løsninger',
    kind: 'Alle slags',
    municipality: 'Uanset kommune',
    from: 'Alle datoer',
    to: 'Alle datoer',
    role: 'Alle roller',
    except: 'Uden undtagelsen',
    topic: 'Uanset titel',
    fresh: 'Også det kendte',
    items: 'Alle punkter',
    'all-else': 'Alt om løsningen',
  },
  en: {
    status: 'Any status',
    solution: 'All solutions',
    kind: 'All kinds',
    municipality: 'Any municipality',
    from: 'Any date',
    to: 'Any date',
    role: 'All roles',
    except: 'Without the exception',
    topic: 'Any title',
    fresh: 'What is not new too',
    items: 'All items',
    'all-else': 'All about the solution',
  },
}

/** What the buttons say that widen and narrow a question. */
export const CHIP_WORDS: Record<Language, ChipWords> = {
  da: {
    only: (name) => `Kun ${name}`,
    nextMonth: 'Næste måned',
    monthAfter: 'Måneden efter',
    wholeCountry: 'Hele landet',
    whoSigned: 'Hvem har underskrevet?',
    whoMissing: 'Hvem mangler?',
    all: { ...WITHOUT.da, time: WITHOUT.da.from },
    near: (without, count) => `${WITHOUT.da[without]} (${count})`,
  },
  en: {
    only: (name) => `Only ${name}`,
    nextMonth: 'Next month',
    monthAfter: 'The month after',
    wholeCountry: 'The whole country',
    whoSigned: 'Who has signed?',
    whoMissing: 'Who is missing?',
    all: { ...WITHOUT.en, time: WITHOUT.en.from },
    near: (without, count) => `${WITHOUT.en[without]} (${count})`,
  },
}
