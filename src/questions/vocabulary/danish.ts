import type { Vocabulary } from './concepts.ts'

/** How Danish municipalities put it: written, spoken, and short. */
export const danish: Vocabulary = {
  agreement: 'aftale+|kontrakt+|aftaledokument+|aftalegrundlag+',
  tilslutningsaftale: 'tilslutningsaftale+|tilslutning+',
  databehandleraftale:
    'databehandleraftale+|databehandler aftale+|databehandling|databehandlerkontrakt+|dba|dba+|dbaer|dba er|dpa',
  serviceaftale: 'serviceaftale+|service aftale+',
  dataudvekslingsaftale: 'dataudvekslingsaftale+|dataudvekslings aftale+|dataaftale+',
  task: 'opgave+|klik opgave+|klikopgave+|opgaver i klik|opgaverne i klik|opgave i klik|opgaven i klik|todo|to do|gøremål+|aktivitet+|arbejdsopgave+',
  event: 'møde+|arrangement+|event|events|temadag+|infomøde+|informationsmøde+|kursus|kurser',
  webinar: 'webinar+|webinarer|onlinemøde+|demo|demonstration+',
  'dialogue-meeting': 'dialogmøde+|dialog møde+',
  deadline:
    'frist|fristen|deadline|deadlinen|tidsfrist|tidsfristen|svarfrist|svarfristen|underskriftsfrist|tilmeldingsfrist|tilmeldingsfristen|ansøgningsfrist|ansøgningsfristen|sidste frist|slutdato|slutdatoen|sidste dag|dato|datoen|dl|tilmelding|tilmeldingen|tilmeldinger',
  deadlines: 'frister|fristerne|deadlines|deadlinene|tidsfrister|datoer|datoerne',
  contact:
    'kontaktperson+|kontakt|kontakte|kontaktoplysninger|kontaktinfo|hvem spørger jeg|hvem skal jeg spørge|hvem kan jeg spørge|kontakter|ringe til|skrive til',
  topic:
    'løsning+|system+|projekt+|program+|nyhed+|nyt|info|information+|detalje+|proces+|standard+|skabelon+',
  signed:
    'jeg har underskrevet|jeg har skrevet under|jeg underskrev|vi underskrev|vi skrev under|underskrevet|underskrevne|underskreven|skrevet under|signeret|signerede|signet|har skrevet under|tiltrådt|indgået|godkendt',
  sign: 'have underskrevet|have skrevet under|være underskrevet|være skrevet under|blive underskrevet|have signeret|være signeret|underskrives|signeres|underskrive|underskriver|underskriv|underskriftsklar|underskrift+|signere|signerer|signer|skrive under|skriver under|skriv under|skal under|indgå|tiltræde|signatur+',
  unsigned:
    'usignerede|usigneret|uunderskrevne|uunderskrevet|ikke underskrevne|ikkeunderskrevne|manglende underskrift+|mangler underskrift|mangler underskrifter|mangler at blive underskrevet|afventer underskrift',
  done: 'vi er færdige|jeg er færdig|vi blev færdige|lavet|udfyldt|nået|færdig|færdige|færdigt|udført|udførte|gjort|klaret|løst|løste|afsluttet|afsluttede|gennemført|svaret|besvaret|besvarede|indsendt|indsendte|sendt ind|klar|klarede|ordnet|opfyldt|overstået|tilmeldt',
  do: 'være gjort|være færdig|være færdige|være færdigt|være nået|være udført|være indsendt|være besvaret|være på plads|have gjort|have svaret|have indsendt|være klar|være løst|gøre|lave|nå|ordne|udføre|løse|svare|besvare|indsende|udpege|melde tilbage|ajourføre|gennemføre|gøres|laves|nås',
  open: 'åben|åbne|åbent|udestående+|udestår|uløst|uløste|ugjort|ugjorte|resterende|tilbage|hængepartier|restance+|ventende|venter|aktuelle|ubesvarede|ubesvaret|ufærdige|manglende|to do|afventer',
  overdue:
    'overskredet|overskredne|overskrider|forfaldne|forfaldent|forfalden|for sent|for sene|over tid|overtid|bagud|efter fristen|over fristen|udløbet|udløbne',
  unclear:
    'uafklaret|uafklarede|uklar|uklare|uklart|usikker|usikre|uvis|uvisse|ukendt|ukendte|uden frist|uden deadline|ikke afklaret|ikke afklarede|ikke fastsat|uden dato|tvivl|mangler frist',
  missing:
    'skylder|skylde|mangler|mangel|mangle|mangles|mangelliste+|mangellister|mangler stadig|manglede|halter|har til gode',
  status:
    'status|statussen|styr på|kontrol over|stand|hvordan går det|hvor langt er|hvordan står det til|hvordan ser det ud|stillingen|hvad sker der|stadet',
  when: 'når skal|når er|når bliver|hvornår|til hvornår|hvor lang tid|hvor længe|hvilken dag|hvilken dato|senest hvornår|hvor hurtigt|inden hvornår',
  which: 'hvilke|hvilken|hvilket|hvad for|hvad for nogle|nogen|nogle|noget',
  who: 'hvem',
  'how-many': 'hvor mange|antal|antallet|hvor meget',
  'what-is':
    'hvad er|hvad går|fortæl|fortæl mig|forklar|beskriv|hvad drejer|hvad handler|hvad dækker|uddyb|hvad indebærer|mere om|læs om',
  show: 'vis|list|liste|listen|oplist|oversigt|oversigten|overblik|giv mig|find|se|får jeg|kan jeg se|hent|søg|alle|alt|samtlige|få vist|hvad',
  'yes-no': 'har|er|skal|mangler|kan|må|bør|kommer|findes|er der',
  urgent: 'haster|vigtigst|vigtigste|mest presserende|presserende|akut|akutte|først',
  next: 'næste|kommende|nærmeste|snart|førstkommende|på vej|i vente|fremover',
  calendar:
    'kalender+|outlook|outlookkalender+|kalenderinvitation+|kalenderaftale+|book|bookes|ics|mødeindkaldelse+|indkaldelse+',
  put: 'læg|lægge|sæt|sætte|tilføj|tilføje|føj|indsæt|indsætte|gem|put|smid|skriv ind|opret|overfør|importer|importér',
  mark: 'marker|markér|markere|afkryds|kryds af|registrer|registrér|registrere|noter|notér|notere|angiv|meld|sæt flueben|flueben|tjek af|hak af|luk|lukke|kvitter|kvittér|bekræft',
  remind:
    'udsæt|udsætte|udskyd|udskyde|udskydes|snooze|snoozes|mind mig|minde mig|mind os|minde os|påmind|påminde|påmindelse+|påmind mig|husk mig|gentag|vent med|udsættelse|hvil|pause|sæt på pause|ikke forstyrre|rykker+|ryk mig|advar mig',
  again: 'igen',
  modal: 'skal|skulle|bør|burde|må|måtte',
  follow: 'hvad med|hvad så med|og hvad med|hvad så|hva med',
  told: 'jeg har underskrevet|jeg har skrevet under|jeg underskrev|vi underskrev|vi skrev under|vi er færdige|jeg er færdig|vi er klar|vi blev færdige|vi fik underskrevet|vi fik skrevet under',
  subscribe:
    'abonner|abonnér|abonnere|abonnement+|abonnent+|tilmeld mig|tilmeld os|tilmeld|send mig|send os|giv besked|giv os besked|giv mig besked|få besked|have besked|have en besked|have beskeder|have en mail|have påmindelser|have en påmindelse|sig til når|hold øje med|få en mail|få mail|få en besked|få beskeder|få en påmindelse|få påmindelser|hold mig opdateret|hold os opdateret|følg|følge|notifikation+|notificer|underret|underret mig|adviser|nyhedsbrev+|hver dag|hver uge|hver måned|hver morgen|hver mandag|hver tirsdag|hver onsdag|hver torsdag|hver fredag|ugentlig|ugentligt|dagligt|daglig|tænd|slå til',
  unsubscribe:
    'slå påmindelser fra|slå påmindelserne fra|slå notifikationer fra|slå beskeder fra|afmeld|afmeld mig|afmeld os|afmelde|afmelding|opsig|opsige|frameld|stop|stop med|stoppe|slå fra|sluk|frabed|ikke flere|hold op|opsigelse',
  help: 'hjælp|tak|mange tak|tusind tak|hjælpe|hjælp mig|hvad kan du|hvad kan jeg spørge|hvad kan jeg skrive|hvordan bruger|hvordan bruges|hvordan virker|hvordan fungerer|hvem er du|hvad er du|hej|goddag|godmorgen|davs|hejsa|vejledning+|brugervejledning|kommandoer|hvor kommer|hvor stammer|hvor har du|hvor ved du|dine oplysninger|dine data|kilde+|kilder|hvad er fristvagt|fristvagt|kom i gang|eksempler|hvad gør du|hvor opdateret',
  own: 'vi|vores|vort|os|vor|vore|min kommune|vores kommune|egen|kommunen|kommunens|hos os|for os',
  municipalities: 'kommuner|kommunerne|kommuners|kommunernes|hvilken kommune|hvilke kommune|antal kommuner',
  not: 'ikk|ik|ikek|iike|ikkje|ikke|ej|aldrig|endnu ikke|ikke endnu|stadig ikke|slet ikke|hverken|ingen|intet|uden',
  except:
    'undtagen|undtaget|bortset fra|andre end|alle andre end|alt andet end|ud over|udover|foruden|men ikke|på nær|fraregnet|ekskl|eksklusive|med undtagelse af|andet end|anden end',
  'only-time': 'efter|før|inden|indtil|siden|mellem|imellem',
  latest: 'senest|allersenest',
  other: 'andre|anden|andet|øvrige|flere',
  than: 'end',
  new: 'nye|nyeste|siden sidst|siden sidste møde|siden sidste programledermøde|siden sidste udgave|nytilkomne|hvad er nyt|hvad er der af nyt|hvad er ændret|hvad har ændret sig|ændringer|ændringerne',
  beyond:
    'hvorfor|hvordan|betyder|hvis|medmindre|såfremt|selvom|fordi|mere end|flere end|færre end|mindre end|mindst|højst|maksimalt|minimum|maksimum|cirka|ca|halvdelen|tidligere|senere|gamle|gammel|ældste|seneste|sidste|sidst|send|sende|sender|modtage|mail|mails|ring|besked|beskeder|skriv|slet|slette|fjern|fjerne|ændr|ændre|ret|rette|eksporter|eksportér|print|udskriv|del|kopier|kopiér|oversæt|personligt|koster|pris|prisen|billigst|i stedet|samtidig|kun hvis',
  stop: 'dem|fået|fik|taget|tage|tager|siger|sagt|set|vise|ny|kanal+|kanalen|chat|chatten|teamet|kommune|kommunes|der|det|den|de|en|et|at|som|og|eller|på|i|til|for|af|om|med|fra|ved|hos|over|under|jeg|mig|du|dig|min|mit|mine|din|dit|dine|han|hun|man|sig|sin|var|været|være|bliver|blive|blevet|blev|vil|ville|kunne|skulle|måtte|burde|havde|haft|have|har|er|skal|kan|må|bør|får|få|går|gå|gør|lige|nu|så|også|bare|kun|jo|da|vel|nok|mon|venligst|gerne|må jeg|kan du|kan jeg|kunne du|endnu|stadig|stadigvæk|allerede|her|her og nu|derhjemme|men|når|både|samt|inde|ind|ud|op|ned|frem|mere|mest|meget|lidt|hele|helt|denne|dette|disse|hvad|hvor|mangle|brug|brug for|tid|ting|sag|sager|punkter|punkt|kommer|findes|ligger|står|stå|ligge|gælder|gælde|angående|vedr|vedrørende|ift|i forhold til|omkring|inden for|sammen|altså|altid|helst|vide|spørge|sige|tro|ses|ser|kombit|kombits|implementeret|implementeres|implementere|klar til|ved du|ok|okay|ja|nej|teams|kalenderen|stk|opdateres|opdatere|opdater|ajour|skylder|bør|bot|botten|hey|igen|først|vil gerne|ønsker|dag|dage|uge|uger|hver',
}
