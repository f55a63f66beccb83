import type { ReadTexts } from './read-texts.ts'

const antal = (n: number, en: string, flere: string) => `${n} ${n === 1 ? en : flere}`

export const read: ReadTexts = {
  noSubject: 'Mail uden emne',
  from: (sender) => `Fra ${sender}`,
  promise: 'Når du trykker, sendes mailens tekst til Fristvagt, som læser den og ikke gemmer den.',
  find: 'Find møder og frister',
  finding: 'Læser mailen …',
  retry: 'Prøv igen',
  notRead: 'Mailen blev ikke læst',
  tooLong: (letters, most) =>
    `Mailen fylder ${letters} tegn, og Fristvagt læser højst ${most}. Videresend den del, det handler om, til dig selv, og åbn den i stedet.`,
  found: 'Fundet i mailen',
  counted: (meetings, deadlines) =>
    [
      meetings > 0 ? antal(meetings, 'møde', 'møder') : '',
      deadlines > 0 ? antal(deadlines, 'frist', 'frister') : '',
    ]
      .filter((words) => words !== '')
      .join(' og '),
  nothing: {
    title: 'Ingen møder eller frister fundet',
    text: 'Der er ledt efter møder med dag og klokkeslæt, frister for tilmelding, aftaler og opgaver, og milepæle. Står der alligevel en i mailen, kan du selv oprette den i kalenderen.',
  },
  kinds: { meeting: 'Møde', agreement: 'Aftale', task: 'Opgave', milestone: 'Milepæl' },
  registration: 'Tilmelding senest',
  register: 'Tilmeld dig',
  join: 'Deltag online',
  fields: {
    row: 'Hele linjen',
    title: 'Titel',
    start: 'Tid',
    end: 'Slut',
    time: 'Tid',
    when: 'Tid',
    date: 'Dato',
    agenda: 'Dagsorden',
    deadline: 'Frist',
    due: 'Frist',
    registration: 'Tilmelding',
    registrationUrl: 'Link til tilmelding',
    place: 'Sted',
    online: 'Online',
    joinUrl: 'Link til mødet',
    solution: 'Løsning',
    audience: 'Målgruppe',
    sent: 'Udsendt',
    kind: 'Type',
    year: 'År',
  },
  inferred: 'udledt',
  whole: 'Vis hele stykket',
  past: (count) => `Allerede overstået (${count})`,
  unread: 'Set, men ikke forstået',
  cpr: (count) =>
    `${count === 1 ? 'Et CPR-nummer' : `${count} CPR-numre`} blev taget ud, før mailen blev læst.`,
  known: {
    sure: 'Findes i kataloget',
    unsure: 'Kan være en af disse i kataloget',
    open: (title) => `Åbn ${title} i Fristvagt`,
    ours: (day) => `Oplyst af jeres kommune ${day}`,
    snoozedUntil: (day) => `Udskudt til ${day}`,
    nudge: (state, next, channels) => {
      if (state === 'planned') {
        const when = next === undefined ? 'Påmindes' : `Påmindes ${next}`
        return channels === undefined ? when : `${when} i ${channels}`
      }
      if (state === 'snoozed')
        return next === undefined ? 'Påmindelsen er udskudt' : `Påmindelsen er udskudt til ${next}`
      if (state === 'none-left') return 'Der er ikke flere påmindelser på vej'
      if (state === 'stopped') return 'Påmindes ikke længere'
      return 'Ingen af jeres kanaler følger den, så ingen bliver påmindet'
    },
    differs: {
      title: 'Mailen og kataloget siger ikke det samme',
      what: 'Hvad',
      none: 'Ikke angivet',
      mail: 'Mailen',
      catalogue: 'Kataloget',
      calendar: 'Kalenderen får det, der står i kataloget.',
    },
    calledOff: 'KOMBIT har aflyst',
  },
  form: {
    meeting: 'Åbn som aftale i Outlook',
    deadline: 'Åbn fristen som aftale i Outlook',
    registration: 'Åbn tilmeldingsfristen i Outlook',
    ofMail: 'Åbn det, mailen siger, i Outlook',
    opening: 'Åbner i Outlook …',
    opened: 'Åbnet i Outlook. Den ligger først i din kalender, når du selv gemmer den.',
    failed: 'Outlook åbnede ikke aftalen. Prøv igen, eller opret den selv i kalenderen.',
    hint: 'Du ser den igennem og gemmer den selv.',
    instead: 'Du kan i stedet åbne den som aftale i Outlook og selv gemme den:',
  },
  addRegistration: 'Læg tilmeldingsfristen i min kalender',
  suggest: {
    title: 'Foreslå til kataloget',
    text: 'Det valgte bliver et udkast. De, der udgiver kataloget, ser det igennem, før nogen påmindes om det. De ser også dit navn og de ord, det er fundet i, men ikke resten af mailen.',
    legend: 'Vælg, hvad du vil foreslå',
    one: 'Foreslå til kataloget',
    some: 'Foreslå det valgte',
    sending: 'Sender forslaget …',
    chooseOne: 'Vælg mindst én, før du foreslår.',
    tooMany: (most) => `Vælg højst ${most} ad gangen.`,
    failed: 'Forslaget blev ikke sendt',
    done: (count) => ({
      title: count === 1 ? 'Foreslået til kataloget' : `${count} er foreslået til kataloget`,
      text: 'Det ligger nu som udkast hos dem, der udgiver kataloget.',
    }),
    already: {
      title: 'Er allerede foreslået',
      text: 'Det samme ligger som udkast hos dem, der udgiver kataloget. Der er ikke lavet et nyt.',
    },
  },
  signIn: {
    text: 'Log ind, så ser du også, hvad der allerede står i kataloget, og hvordan I står med det. Og det kan lægges i din kalender med ét tryk.',
    button: 'Log ind, og læs mailen igen',
    busy: 'Logger ind …',
    failed: 'Du blev ikke logget ind',
    cannot:
      'Denne udgave af Outlook kan ikke logge ind i Fristvagt. Kataloget, og hvordan I står, ser du i Fristvagt i Teams.',
    noRole:
      'Du er logget ind, men din konto har ikke adgang til kataloget her. Derfor er mailen læst uden det.',
  },
}
