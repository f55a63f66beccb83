import type { Bilingual } from '../language.ts'
import type { Role } from './roles.ts'

/**
 * What an action touches: what KOMBIT published to all, the caller's own data, what a municipality keeps, or the whole
 * deployment with every tenant in it.
 */
type About = 'published' | 'own' | 'municipality' | 'deployment'

/** One line of the table: what it lets one do, what that touches, and the roles that may. */
export interface PermissionRule extends Bilingual {
  readonly about: About
  readonly roles: readonly Role[]
  /** Of an item, so may whoever has been made responsible for it, whatever their role. */
  readonly responsible?: true
}

const EVERYONE: readonly Role[] = ['reader', 'editor', 'publisher', 'operator']

/** Who may do what: the one table that the doors ask, and that docs/roles.md and the tests are made from. */
export const PERMISSIONS = {
  'catalogue.read': {
    da: 'Se udgaver, løsninger, milepæle, nyheder og møder',
    en: 'See editions, solutions, milestones, notices and meetings',
    about: 'published',
    roles: EVERYONE,
  },
  'catalogue.suggest': {
    da: 'Foreslå noget fra en mail til dem, der udgiver',
    en: 'Suggest something from a mail to those who publish',
    about: 'published',
    roles: EVERYONE,
  },
  'questions.ask': {
    da: 'Spørge; om andre kommuner kun til det, KOMBIT har offentliggjort',
    en: 'Ask; of other municipalities only what KOMBIT has published',
    about: 'municipality',
    roles: EVERYONE,
  },
  'items.read': {
    da: 'Se kommunens opgaver og aftaler, og hvad der er registreret om dem',
    en: "See the municipality's tasks and agreements, and what is recorded of them",
    about: 'municipality',
    roles: EVERYONE,
  },
  'nudges.preview': {
    da: 'Se, hvad der ville blive sendt de næste 30 dage',
    en: 'See what would be sent in the next 30 days',
    about: 'municipality',
    roles: EVERYONE,
  },
  'own.read': {
    da: 'Se, hvem man er for Fristvagt, og hvad man må',
    en: 'See who one is to Fristvagt, and what one may do',
    about: 'own',
    roles: EVERYONE,
  },
  'own.municipality': {
    da: 'Vælge kommune for sig selv eller for en chat uden team',
    en: 'Choose the municipality for oneself, or for a chat without a team',
    about: 'own',
    roles: EVERYONE,
  },
  'own.language': {
    da: 'Vælge det sprog, Fristvagt taler til én selv',
    en: 'Choose the language in which Fristvagt speaks to oneself',
    about: 'own',
    roles: EVERYONE,
  },
  'own.nudges': {
    da: 'Sige ja eller nej til påmindelser i sin egen chat eller i en chat uden team',
    en: "Say yes or no to nudges in one's own chat, or in a chat without a team",
    about: 'own',
    roles: EVERYONE,
  },
  'own.calendar': {
    da: 'Lægge møder og frister i sin egen kalender, holde dem rigtige og fjerne dem igen',
    en: "Put meetings and deadlines into one's own calendar, keep them right, and take them out again",
    about: 'own',
    roles: EVERYONE,
  },
  'own.feed': {
    da: 'Abonnere på møderne i sin egen kalender',
    en: "Subscribe to the meetings in one's own calendar",
    about: 'own',
    roles: EVERYONE,
  },
  'own.export': {
    da: 'Hente alt, hvad Fristvagt har om én selv',
    en: 'Fetch all that Fristvagt keeps of oneself',
    about: 'own',
    roles: EVERYONE,
  },
  'standing.record': {
    da: 'Registrere, at en aftale er underskrevet, en opgave udført eller ikke kommunens, og fortryde det',
    en: "Record that an agreement is signed, a task done or not the municipality's, and take it back",
    about: 'municipality',
    roles: ['editor'],
    responsible: true,
  },
  'handling.change': {
    da: 'Bestemme, hvem der er ansvarlig for en opgave eller aftale, og udskyde den',
    en: 'Decide who is responsible for a task or an agreement, and snooze it',
    about: 'municipality',
    roles: ['editor'],
  },
  'team.municipality': {
    da: 'Vælge kommune for et team',
    en: 'Choose the municipality of a team',
    about: 'municipality',
    roles: ['editor'],
  },
  'team.nudges': {
    da: 'Sige ja eller nej til påmindelser i et teams kanal',
    en: "Say yes or no to nudges in a team's channel",
    about: 'municipality',
    roles: ['editor'],
  },
  'municipality.settings': {
    da: 'Vælge kommunens lukkedage, for alle dens kanaler',
    en: "Choose the municipality's closing days, for all its channels",
    about: 'municipality',
    roles: ['editor'],
  },
  'deliveries.read': {
    da: 'Se, hvad der er sendt til kommunens kanaler, og hvem der har registreret hvad hvornår',
    en: "See what was sent to the municipality's channels, and who recorded what when",
    about: 'municipality',
    roles: ['editor', 'operator'],
  },
  'audit.read': {
    da: 'Søge i kommunens revisionsspor',
    en: "Search the municipality's audit trail",
    about: 'municipality',
    roles: ['operator'],
  },
  'audit.read-all': {
    da: 'Søge i revisionssporet for det, der angår hele installationen',
    en: 'Search the audit trail of what concerns the whole deployment',
    about: 'deployment',
    roles: ['operator'],
  },
  'editions.publish': {
    da: 'Udgive en udgave til alle kommuner',
    en: 'Publish an edition to all municipalities',
    about: 'deployment',
    roles: ['publisher'],
  },
  'person.export': {
    da: 'Hente alt, hvad Fristvagt har om en anden person',
    en: 'Fetch all that Fristvagt keeps of another person',
    about: 'deployment',
    roles: ['operator'],
  },
  'person.forget': {
    da: 'Slette en person overalt',
    en: 'Forget a person everywhere',
    about: 'deployment',
    roles: ['operator'],
  },
} as const satisfies Readonly<Record<string, PermissionRule>>

/** The stable code of something that one may do or not. */
export type Permission = keyof typeof PERMISSIONS

/** Returns the line of a permission, typed as any other line. */
export const ruleOf = (permission: Permission): PermissionRule => PERMISSIONS[permission]
