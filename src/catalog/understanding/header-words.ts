import { fold } from '#domain/fold.ts'

/** What a column holds. */
export type Column =
  | 'type'
  | 'solution'
  | 'agreement'
  | 'kind'
  | 'title'
  | 'sent'
  | 'audience'
  | 'sentTo'
  | 'deadline'
  | 'start'
  | 'begins'
  | 'end'
  | 'when'
  | 'process'
  | 'code'
  | 'note'
  | 'link'
  | 'registration'
  | 'registrationLink'
  | 'place'
  | 'online'
  | 'workingTitle'
  | 'name'
  | 'email'
  | 'role'
  | 'topic'

const LOESNING = '[li1](?:oe|o|g|a|e)?sning(?:en|er)?'
/** The first that fits is meant: "udsendt til" is who, "udsendt" when. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['type', /^(?:type|art|slags)$/],
  ['registrationLink', /^(?:tilmeldingslink|link til tilmelding|registration url)$/],
  ['registration', /^(?:tilmelding(?:s|sfrist| senest)?|frist for tilmelding)$/],
  ['workingTitle', /^arbejdstitel$/],
  ['solution', new RegExp(`^(?:kombit-? ?)?(?:${LOESNING}|projekt(?:er|et)?|system(?:er)?)$`)],
  ['sentTo', /^(?:ud|af)?send(?:t|es) til$/],
  ['audience', /^(?:modtagere?|maalgruppe|malgruppe|ansvarlig(?:e|rolle)?|roller?)$/],
  ['sent', /^(?:(?:ud|af)sendel(?:se|sesdato).*|(?:ud|af)?sendt|sendes|sendedato|paa vej.*)$/],
  ['kind', /^(?:aftaletype|type af aftale)$/],
  ['agreement', /^aftaler?$/],
  ['begins', /^(?:start ?tid(?:spunkt)?|starter|begynder)$/],
  ['start', /^(?:start(?: ?dato)?|fra(?: ?dato)?)$/],
  ['end', /^(?:slut(?:ter| ?tid|tidspunkt)|til(?: kl\.?)?)$/],
  [
    'deadline',
    /^(?:deadline|(?:svar)?frist(?:en)?|slut(?: ?dato)?|forfald(?:s ?dato)?|senest|underskriftsfrist|til ?dato)$/,
  ],
  ['when', /^(?:dato|hvornaar|tidspunkt|periode|tid)$/],
  ['process', /^(?:proces|forloeb|emneomraade)$/],
  ['code', /^(?:(?:opgave|klik)?-? ?(?:nr\.?|nummer|id|kode)|klik)$/],
  ['note', /^(?:note|noter|bemaerkning(?:er)?|kommentar(?:er)?|beskrivelse)$/],
  ['link', /^(?:link|url|webadresse|kilde)$/],
  ['place', /^(?:sted|lokation|adresse|mødested|moedested)$/],
  ['online', /^(?:online|platform|afholdes (?:paa|via))$/],
  ['email', /^(?:e-?mail|mail)$/],
  ['name', /^(?:navn|kontakt(?:person)?)$/],
  ['topic', /^emne$/],
  [
    'title',
    /^(?:.{0,40}\bopgaver?|(?:opgave)?titel|opgavenavn|aktivitet|overskrift|milepael|moede(?:r|t)?|arrangement(?:er)?|webinar(?:er)?|kurs(?:us|er)|event(?:s)?|temadag(?:e)?|nyhed(?:er)?)$/,
  ],
]
const LONGEST = 60

/** Returns what a column with these words above it holds, or undefined. */
export function columnOf(text: string): Column | undefined {
  if (text.length > LONGEST) return undefined
  const plain = fold(text)
    .replace(/[^a-z0-9/.\- ]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ ./-]+|[ ./:-]+$/g, '')
  return HEADERS.find(([, pattern]) => pattern.test(plain))?.[0]
}

const AGREEMENT_HEADERS: readonly (readonly [string, RegExp])[] = [
  ['solution', new RegExp(`kombit-? ?${LOESNING}`)],
  ['agreement', /^\W*aftale\W*$|\baftale\b.*(?:udsend|deadline)/],
  ['sent', /udsendelsesdato|paa vej til udsendelse|pa vej til udsendelse/],
  ['audience', /(?:ud|af)sendt til/],
  ['deadline', /\bdeadline\W*$|^\W*frist\W*$/],
]
const MOST_WORDS = 14

/** Returns which headers of a table of agreements a line of text has, however the table was torn. */
export function agreementHeaderWords(text: string): readonly string[] {
  if (text.length > 160 || text.split(' ').length > MOST_WORDS) return []
  const plain = fold(text)
  const named = AGREEMENT_HEADERS.filter(([, pattern]) => pattern.test(plain)).map(([name]) => name)
  // A sentence about a deadline is no header.
  return /[.!?]\s*$|\bfor underskrift|\d/.test(plain) && named.length < 2 ? [] : named
}
