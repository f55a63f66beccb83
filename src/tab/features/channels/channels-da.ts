import type { ChannelsTexts } from './channels-texts.ts'

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

export const channelsDa: ChannelsTexts = {
  title: 'Kanaler',
  lead: (channels, paused) =>
    channels === 0
      ? 'Her står de kanaler og chats, der får påmindelser.'
      : `${count(channels, 'kanal eller chat får', 'kanaler og chats får')} påmindelser${paused > 0 ? `, og ${paused} af dem er på pause` : ''}.`,
  kinds: { channel: 'Kanal', group: 'Gruppechat', personal: 'Din egen chat' },
  unnamed: 'En kanal',
  list: {
    heading: 'Abonnementer',
    next: 'Næste kort',
    noNext: 'Ingen dag, før den genoptages',
    last: 'Seneste kort',
    noLast: 'Intet kort endnu',
    own: 'Dine egne påmindelser',
    ownLink: 'Ret dem under Indstillinger',
  },
  at: (day, time) => `${day} kl.\u00a0${time.replace(':', '.')}`,
  state: {
    active: 'Aktiv',
    paused: 'På pause',
    unreachable: 'Kan ikke nås',
    until: (day) => `til ${day}`,
    since: (day) => `siden ${day}`,
  },
  waiting: {
    heading: 'Har Fristvagt, men har ikke sagt ja',
    text: 'Her er Fristvagt tilføjet, men ingen har sagt ja til påmindelser endnu.',
    how: 'Skriv »påmind os« til Fristvagt i kanalen. Så ser I først, hvad der kommer de næste 30 dage, og siger ja eller nej.',
  },
  empty: {
    title: 'Ingen kanal får påmindelser endnu',
    text: 'Føj Fristvagt til det team, der arbejder med KOMBIT. Så kommer der ét kort om morgenen, når noget nærmer sig.',
  },
  add: {
    heading: 'Sådan får en kanal påmindelser',
    steps: [
      'Åbn Apps i Teams, søg efter Fristvagt, og vælg »Føj til et team«.',
      'Vælg kommunen på det kort, Fristvagt viser i teamet.',
      'Skriv »påmind os« til Fristvagt i kanalen. Se, hvad der kommer de næste 30 dage, og sig ja.',
    ],
    open: 'Føj Fristvagt til et team i Teams',
  },
  warning: (items) =>
    `${count(items, 'frist når', 'frister når')} ingen de næste 30 dage. Ingen vil høre om ${items === 1 ? 'den' : 'dem'}.`,
  toReach: 'Se rækkevidden',
  sections: {
    label: 'Kanalens sider',
    settings: 'Indstillinger',
    preview: 'Forhåndsvisning',
    deliveries: 'Leverancer',
    effect: 'Virkning',
  },
  back: 'Alle kanaler',
  gone: {
    title: 'Den kanal findes ikke her',
    text: 'Påmindelserne kan være stoppet dér, eller linket er til en anden kommune.',
  },
  personal: {
    title: 'Dine egne påmindelser',
    text: 'De hører til din egen chat med Fristvagt og rettes sammen med dine øvrige indstillinger.',
    link: 'Åbn Indstillinger',
  },
  noRights: {
    title: 'Det må du ikke se',
    text: 'Hvad der er sendt, kan redaktører og driftsansvarlige se. It-afdelingen kan give dig rollen.',
  },
  readOnly: 'Du kan se, hvordan kanalen er sat op. Teamets ejere og redaktører kan ændre det.',
  form: {
    save: 'Gem',
    saving: 'Gemmer …',
    discard: 'Fortryd ændringerne',
    saved: 'Indstillingerne er gemt.',
    takenBack: 'Indstillingerne er, som de var før.',
    overtaken: 'Nogen har ændret kanalens indstillinger, mens du så på dem. Intet er gemt endnu.',
    seeStanding: 'Vis det, der gælder nu',
    asNow: 'Som nu',
    off: 'Nej',
    nobody: 'Vælg en person',
    leaderHint: 'Andre fra teamet vælges på kortet i kanalen, hvor Teams kender dem.',
    findSolution: 'Find en løsning',
    check: 'Intet er gemt endnu. Se det, der er markeret.',
    failed: (why) => `Indstillingerne blev ikke gemt. ${why}`,
    me: (name) => `Mig (${name})`,
    chosen: (n) => `${n} valgt`,
  },
  leaving: {
    title: 'Vil du gå uden at gemme?',
    text: 'Du har ændret indstillingerne, men ikke gemt dem. Går du nu, er ændringerne væk.',
    stay: 'Bliv her',
    leave: 'Gå uden at gemme',
  },
  trial: {
    heading: 'De næste 30 dage',
    same: 'Som det er nu',
    before: 'Nu',
    after: 'Med dine ændringer',
    wrong: 'Ret det, der er markeret, så ses det her, hvad der kommer.',
    days: 'Se dagene',
    failed: 'Det kan ikke ses lige nu.',
    amount: (cards, lines) =>
      cards === 0 ? 'Ingen kort' : `${count(cards, 'kort', 'kort')} med ${count(lines, 'linje', 'linjer')}`,
  },
  pause: {
    open: 'Sæt på pause',
    heading: 'Sæt påmindelserne på pause',
    text: 'Imens kommer der intet i kanalen. Det, der sker i pausen, samles på ét kort bagefter.',
    yes: 'Sæt på pause',
    no: 'Fortryd',
    resume: 'Genoptag',
    done: 'Påmindelserne er på pause.',
    resumed: 'Påmindelserne er i gang igen.',
    failed: (why) => `Det blev ikke ændret. ${why}`,
  },
  end: {
    open: 'Stop påmindelserne',
    heading: 'Skal påmindelserne stoppes her?',
    lost: [
      'Kanalens indstillinger slettes og kan ikke hentes tilbage.',
      'Kort, der venter på at blive sendt, bliver ikke sendt.',
      'Det, der er sendt, bliver stående, og Fristvagt svarer stadig på spørgsmål.',
      'I kan begynde forfra: Skriv »påmind os« i kanalen, og sig ja.',
    ],
    yes: 'Ja, stop dem',
    no: 'Nej, behold dem',
    done: 'Påmindelserne er stoppet i kanalen.',
  },
  preview: {
    nothing: 'Der kommer intet i kanalen de næste 30 dage.',
    paused: 'Kanalen er på pause. Sådan ville det være, hvis I genoptog i dag.',
    lead: (amount, day) => `${amount} fra ${day} og 30 dage frem, hvis intet ændrer sig imens.`,
    waiting: (n) =>
      `${count(n, 'linje er', 'linjer er')} der ikke plads til; ${n === 1 ? 'den' : 'de'} venter til de næste dage.`,
    off: {
      weekend: 'weekend',
      holiday: 'helligdag',
      closed: 'lukkedag i kommunen',
      weekday: 'ikke en af kanalens ugedage',
    },
    types: { agreement: 'Aftale', task: 'Opgave', registration: 'Tilmelding', meeting: 'Møde' },
  },
  deliveries: {
    state: 'Hvordan gik det',
    all: 'Alle',
    from: 'Fra',
    to: 'Til og med',
    clear: 'Ryd filtrene',
    more: 'Vis ældre',
    none: 'Der er ikke planlagt noget kort i kanalen endnu.',
    noneFor: 'Intet kort passer til det, du har valgt.',
    planned: 'Planlagt',
    sent: 'Sendt',
    technical: 'Teknisk besked',
    lines: (n) => count(n, 'linje', 'linjer'),
    attempts: (n) => count(n, 'forsøg', 'forsøg'),
    states: {
      due: 'Venter',
      sending: 'Sendes nu',
      sent: 'Sendt',
      ambiguous: 'Uvist',
      superseded: 'Erstattet',
      skipped: 'Ikke sendt',
      failed: 'Mislykkedes',
      gone: 'Kunne ikke leveres',
    },
  },
  effect: {
    lead: 'Hvor mange påmindelser i kanalen der blev fulgt af, at nogen registrerede noget. At det skete bagefter, siger ikke, at det skete på grund af påmindelsen.',
    none: 'Der er ikke sendt påmindelser om aftaler eller opgaver i kanalen endnu.',
    stage: 'Trin',
    nudges: 'Påmindelser',
    changed: 'Fulgt af en ændring',
    median: 'Typisk efter',
    perItem: 'For hver aftale og opgave',
    total: 'I alt',
    few: 'For få til procent',
    within: 'Inden for',
    days: (n) => count(n, 'dag', 'dage'),
    stageOf: (stage) => {
      const before = /^before-(\d+)$/.exec(stage)?.[1]
      if (before !== undefined) return `${count(Number(before), 'dag', 'dage')} før fristen`
      const after = /^overdue-(\d+)$/.exec(stage)?.[1]
      if (after !== undefined) return `${after}. påmindelse efter fristen`
      const known: Readonly<Record<string, string>> = {
        due: 'På dagen',
        decided: 'Har fået en frist',
        woken: 'Har været udskudt',
      }
      return known[stage] ?? 'Andet'
    },
    workingDays: (days) =>
      days === '0' ? 'samme dag' : `${days} ${days === '1' ? 'arbejdsdag' : 'arbejdsdage'}`,
    share: (changed, nudges) => `${changed} af ${nudges}`,
  },
  reach: {
    title: 'Rækkevidde',
    lead: (items, days) =>
      items === 0
        ? `Alle frister de næste ${days} dage når frem til nogen.`
        : `${count(items, 'frist når', 'frister når')} ingen de næste ${days} dage.`,
    label: 'Årsag',
    all: 'Alle',
    none: 'Alt når frem',
    noneText: 'Hver frist de næste 30 dage når frem til en kanal, og nogen er ansvarlig for den.',
    unreached: 'Når ingen',
    lesser: 'Når en kanal, men ingen bestemt',
    reasons: {
      'no-bot': 'Fristvagt er ingen steder',
      'no-channel': 'Ingen kanal følger den',
      paused: 'Kanalerne er på pause',
      failing: 'Kortene når ikke frem',
      'person-unreachable': 'Personen kan ikke nås',
      'nobody-responsible': 'Ingen er ansvarlig',
    },
    cures: {
      'no-bot': 'Føj Fristvagt til et team',
      'no-channel': 'Se kanalerne',
      paused: 'Genoptag kanalen',
      failing: 'Se leverancerne',
      'person-unreachable': 'Ret, hvem der får besked',
      'nobody-responsible': 'Vælg en ansvarlig',
    },
    due: (when) => `Frist ${when}`,
    person: (name) => `Det gælder ${name}.`,
  },
}
