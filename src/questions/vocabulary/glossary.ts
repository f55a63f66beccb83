/** English (and other Danish) words for words that KOMBIT's titles are made of, so that both find the same item. */
export const GLOSSARY: Readonly<Record<string, string>> = {
  evaluering: 'evaluation|evaluate|evaluations|evaluere',
  brugertilfredshedsundersøgelsen:
    'survey|user satisfaction|satisfaction survey|tilfredshedsundersøgelse|brugerundersøgelse|tilfredshedsmåling|undersøgelse|undersøgelsen|questionnaire',
  rolle: 'role|roles|rollerne',
  udbud: 'tender|tenders|procurement|genudbud|retender',
  genudbud: 'udbud|udbuddet|udbuddene|genudbuddet|tender|tenders|procurement|retender',
  plads: 'application|apply|applications|ansøgning|ansøge|ansøg|ansøgningen|seat',
  fakturering: 'invoicing|invoice|billing|faktura|fakturaer',
  telefonnumre: 'phone numbers|telephone numbers|telefonnummer|telefonnumrene',
  skattedata: 'tax data|tax',
  forskudsopgørelse: 'preliminary assessment|forskudsopgørelser',
  personkontroloplysning: 'personkontrol|personkontroloplysningerne',
  adgangsstyring: 'access management|access control',
  fordringer: 'claims|debt|gæld|gælden|restancer',
  folketingsvalg: 'general election|parliamentary election|folketingsvalget',
  kontrakt: 'contract award',
  valget: 'the election|election|kv25|kommunalvalg|kommunalvalget|elections',
  'EAN-nummer': 'ean nummeret|ean nr|ean number',
  onboarding: 'konstituering',
}

/** Danish names of roles that are a word of their own: "FLIS-ejerne". */
export const DANISH_ROLES: Readonly<Record<string, string>> = { ejer: 'ejer|ejere|ejeren|ejerne|ejernes' }

/** English names of the roles that KOMBIT writes to, by the Danish one. */
export const ROLES: Readonly<Record<string, string>> = {
  systemansvarlig: 'system owner|system owners|system manager|system managers|system administrator',
  programleder: 'programme leader|programme leaders|program manager|program managers|programme manager',
  infrastrukturansvarlig: 'infrastructure manager|infrastructure managers|infrastructure lead',
  infrastrukturejer: 'infrastructure owner|infrastructure owners',
  dataansvarlig: 'data controller|data controllers',
}
