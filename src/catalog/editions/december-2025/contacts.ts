import type { Contact } from '#domain/edition.ts'

/** Whom to write to at KOMBIT, as the slides name them. */
export const contacts: readonly Contact[] = [
  {
    name: 'Bente Marie Elstrøm Jørgensen',
    role: 'Implementeringskonsulent',
    topic: 'SAPA',
    email: 'BME@kombit.dk',
  },
  {
    name: 'Stine Kern Licht',
    role: 'Projektleder',
    topic: 'STS-genudbud',
    email: 'SKL@kombit.dk',
  },
  {
    name: 'Søren Stauning',
    role: 'Produktchef',
    topic: 'VALG',
    email: 'SST@kombit.dk',
  },
  {
    name: 'Kristina Skjødt',
    role: 'Managementkonsulent',
    topic: 'K98-aftalen',
    email: 'KSB@kombit.dk',
  },
  {
    name: 'KOMBIT programledelse',
    role: 'input til kommende møder',
    topic: 'programledermøde',
    email: 'programleder@kombit.dk',
  },
]
