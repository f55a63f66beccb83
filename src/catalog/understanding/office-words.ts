/** Words of KOMBIT's material with letters that pictures are read wrong by; the published titles add theirs. */
const WORDS = `
løsning løsningen løsninger løsningerne betalingsløsning fagløsning gæld gældsløsning åbn åbne afdæk afdække afklar afklare
opsæt opsætte oplær oplære konfigurer konfigurér bevar sikr følg følge fører færdig færdigt først første større største
følgende nødvendig nødvendige ændring ændringer ændringsønsker ændrede ændret ønsker område områder områderne omsorgsområdet
familieområdet fagområde fagområder ældre børn støttesystemerne støttesystem fælles fælleskommunal fælleskommunale tværgående
række nærmeste forløb forløber gennemført gennemføres gennemgået gennemgår møde mødet møder dialogmøde dialogmødet
onlinemøde onlinemødet temamøde informationsmøde programledermøde programledermødet spørgsmål årsopgørelse årsopgørelsen
forskudsopgørelse forskudsopgørelsen formål formålet mål ansøgning ansøgninger ansøgningsperiode ansøgningsfrist udløb udløber
leverandør leverandører leverandøren applikationsleverandør driftsleverandøren kontraktindgåelse foreløbig foreløbige håndtering
økonomi it-økonomi måned måneder distributør fagråd fagrådet porteføljeråd portefølje årshjul undersøgelse
brugertilfredshedsundersøgelse brugertilfredshedsundersøgelsen evaluering rettigheder træder nærmere påvirkning
dagtilbud underskriv underskrive underskrift databehandleraftale databehandleraftaler tilslutningsaftale tilslutningsaftaler
serviceaftale dataudvekslingsaftale skabelon version opdateret kommunevendte opgaver opgaven igangsætte indsæt tilføj tilføjelse
gør gøre opmærksom få får så når år på må også både frigør fjern hjælp hjælpe læs mærke værktøj sygefravær udløbet
regionsråd regionsrådsvalget kommunalvalg bemandingsproces bemandingsprocessen tidsplan udkast godkendelse tilbagemelding
fremgår hændelser hændelseshåndtering særlig særskilte snæver bør træffe behøver afprøv afprøvning prøve indkøb kør køre
overgår overgå overgang udgår omlæg omlægning omlægge opgør opgørelse opgørelsen indberet indberetningsløsninger tilgængelig
tilgængelige hørt kræver kræve fælde gælder gældende forlængelse forlængelsesoption forlængelsen tiltræder underskrevne
skattedata adgangsstyring indkomstoplysninger personkontroloplysning personkontroloplysninger
`

/** Small words whose damaged form is no word. */
export const SMALL_WORDS: ReadonlyMap<string, string> = new Map([
  ['pa', 'på'],
  ['abn', 'åbn'],
  ['dbn', 'åbn'],
  ['ggr', 'gør'],
  ['ggre', 'gøre'],
  ['nar', 'når'],
  ['saa', 'så'],
  ['gaet', 'gået'],
  ['madet', 'mødet'],
  ['mgde', 'møde'],
  ['mgdet', 'mødet'],
])

export const OFFICE_WORDS: readonly string[] = WORDS.split(/\s+/).filter((word) => word !== '')
