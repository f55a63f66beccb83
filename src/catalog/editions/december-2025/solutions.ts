import type { Solution } from '#domain/edition.ts'

/** The solutions and common agreements that the edition speaks of, as KOMBIT writes them. */
export const solutions: readonly Solution[] = [
  {
    id: '3x-datastandarder',
    name: '3xbegrebs- og datastandarder',
    aliases: ['3x', '3x-aftalen', 'tre datastandarder', '3x begrebs- og datastandarder', '3x datastandarder'],
  },
  { id: 'aula', name: 'Aula', aliases: [] },
  { id: 'bom', name: 'BoM', aliases: ['Byg og Miljø'] },
  { id: 'borgerblikket', name: 'Borgerblikket', aliases: ['BoB'] },
  {
    id: 'dubu',
    name: 'DUBU',
    aliases: ['Digitalisering af Udsatte Børn og Unge'],
  },
  {
    id: 'eessi',
    name: 'EESSI',
    aliases: ['Electronic Exchange of Social Security Information'],
  },
  {
    id: 'faelleskommunal-infrastruktur',
    name: 'Fælleskommunal infrastruktur',
    aliases: ['FKI', 'den fælleskommunale infrastruktur'],
  },
  { id: 'fbs', name: 'FBS', aliases: ['Fælles Bibliotekssystem'] },
  { id: 'fki-sp', name: 'FKI-SP', aliases: ['FKI SP', 'Serviceplatformen'] },
  {
    id: 'fki-sts',
    name: 'FKI-STS',
    aliases: ['FKI STS', 'STS', 'Støttesystemerne'],
  },
  {
    id: 'flis',
    name: 'FLIS',
    aliases: ['Fælleskommunalt Ledelsesinformationssystem'],
  },
  { id: 'k98', name: 'K98-aftalen', aliases: ['K98'] },
  { id: 'klik', name: 'KLIK', aliases: [] },
  { id: 'kp', name: 'KP', aliases: ['Kommunernes Pensionssystem'] },
  { id: 'ksd', name: 'KSD', aliases: ['Kommunernes Sygedagpengesystem'] },
  { id: 'ky', name: 'KY', aliases: ['Kommunernes Ydelsessystem'] },
  { id: 'mit-sygefravaer', name: 'Mit Sygefravær', aliases: ['MitSygefravær'] },
  { id: 'nemrefusion', name: 'NemRefusion', aliases: ['Nem Refusion'] },
  { id: 'sapa', name: 'SAPA', aliases: ['Sags- og Partsoverblik'] },
  {
    id: 'sts',
    name: 'STS-genudbud',
    aliases: ['STS', 'Støttesystemerne', 'genudbud af Støttesystemerne', 'Fælles Driftsplatform'],
  },
  { id: 'valg', name: 'VALG', aliases: ['VALG-løsningen'] },
  { id: 'vr', name: 'VR', aliases: [] },
]
