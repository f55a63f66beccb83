import { pageTexts } from '#tab/texts/page-texts.ts'

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

const da = {
  changes: {
    intro: (n: number) =>
      n === 0
        ? 'Udgaven ændrer ikke noget i forhold til det, der er udgivet.'
        : `Udgaven ændrer ${count(n, 'ting', 'ting')} i forhold til det, der er udgivet.`,
    filters: 'Vis kun',
    all: 'Alt',
    types: {
      task: 'Opgaver',
      agreement: 'Aftaler',
      event: 'Møder',
      milestone: 'Milepæle',
      notice: 'Nyheder',
    },
    kinds: {
      new: 'Ny',
      moved: 'Flyttet',
      decided: 'Fastlagt',
      'called-off': 'Aflyst',
      gone: 'Udeladt',
      reworded: 'Omskrevet',
      'title-final': 'Endelig titel',
      signatures: 'Underskrifter',
      changed: 'Ændret',
    },
    was: (title: string) => `Hed før: ${title}`,
    signed: (names: string) => `Har nu underskrevet: ${names}`,
    missing: (names: string) => `Mangler nu: ${names}`,
    fields: (names: string) => `Ændret: ${names}`,
    stays: 'Står ikke i udgaven. Den bliver stående, som en tidligere udgave har den.',
    vanishes: 'Står ikke længere i udgaven og forsvinder.',
    identity: (n: number) =>
      `Om ${count(n, 'linje', 'linjer')} er det ikke afgjort, om det er den samme som i en tidligere udgave.`,
    answer: 'Svar på det',
    noneTitle: 'Intet af den slags',
    noneText: 'Udgaven ændrer ikke noget, der passer til det, du har valgt.',
  },
  audience: {
    nobody: 'Ingen kanaler er tilmeldt, så ingen hører om det i Teams.',
    hear: (n: number, names: string | undefined, channels: number) =>
      `${names ?? count(n, 'kommune', 'kommuner')} hører om det på det næste morgenkort (${count(channels, 'kanal', 'kanaler')})`,
    cards: (n: number) =>
      n === 0
        ? 'Ingen kort i Teams skal tegnes om'
        : `${count(n, 'kort i Teams bliver tegnet', 'kort i Teams bliver tegnet')} om`,
    calendars: (n: number) =>
      `${count(n, 'person', 'personer')} med et flyttet eller aflyst møde i kalenderen får besked`,
  },
  publish: {
    open: (n: number) => `Før du kan udgive, skal ${count(n, 'spørgsmål', 'spørgsmål')} afgøres.`,
    toQuestions: 'Gå til spørgsmålene',
    ready: 'Alle spørgsmål er afgjort. Udgaven kan udgives til alle kommuner.',
    ask: 'Udgiv …',
    sure: (title: string) => `Udgiv ${title}?`,
    what: (n: number, changed: number) =>
      `Udgaven har ${count(n, 'punkt', 'punkter')}, og ${count(changed, 'ting', 'ting')} bliver anderledes for kommunerne.`,
    undoable: 'Den seneste udgivelse kan tages tilbage bagefter.',
    yes: 'Udgiv nu',
    busy: 'Udgiver …',
    no: 'Ikke endnu',
    done: (title: string) => `${title} er udgivet.`,
    unchanged: (title: string) => `${title} stod allerede udgivet præcis sådan.`,
    failed: (why: string) => `Der er ikke udgivet noget. ${why}`,
    meanwhile: (by: string, when: string, title: string) =>
      `${by} har udgivet ${title} ${when}, efter at du sammenlignede. Der er ikke udgivet noget fra dette udkast. Se igen, hvad det ændrer.`,
    again: 'Sammenlign igen',
    somebody: 'Nogen',
    closed: 'Udkastet er udgivet.',
    discarded: 'Udkastet er kasseret.',
  },
  undo: {
    title: 'Tag udgivelsen tilbage?',
    looking: 'Ser efter, hvad der kommer tilbage …',
    restores: (title: string) => `${title} kommer til at stå, som den stod før. Udkastet bliver åbent igen.`,
    withdraws: (title: string) => `${title} er ikke længere udgivet. Udkastet bliver åbent igen.`,
    count: (n: number) => `${count(n, 'ændring', 'ændringer')} bliver taget tilbage.`,
    told: 'Det, der allerede er sendt, bliver stående, hvor det er sendt.',
    yes: 'Tag tilbage',
    busy: 'Tager tilbage …',
    no: 'Lad den stå',
    done: (title: string) => `Udgivelsen af ${title} er taget tilbage. Udkastet er åbent igen.`,
    failed: (why: string) => `Udgivelsen er ikke taget tilbage. ${why}`,
  },
}

const en: typeof da = {
  changes: {
    intro: (n) =>
      n === 0
        ? 'The edition changes nothing of what is published.'
        : `The edition changes ${count(n, 'thing', 'things')} of what is published.`,
    filters: 'Show only',
    all: 'All',
    types: {
      task: 'Tasks',
      agreement: 'Agreements',
      event: 'Meetings',
      milestone: 'Milestones',
      notice: 'News',
    },
    kinds: {
      new: 'New',
      moved: 'Moved',
      decided: 'Decided',
      'called-off': 'Called off',
      gone: 'Left out',
      reworded: 'Reworded',
      'title-final': 'Title final',
      signatures: 'Signatures',
      changed: 'Changed',
    },
    was: (title) => `Was called: ${title}`,
    signed: (names) => `Have signed now: ${names}`,
    missing: (names) => `Missing now: ${names}`,
    fields: (names) => `Changed: ${names}`,
    stays: 'Not in the edition. It stays as an earlier edition has it.',
    vanishes: 'No longer in the edition, and will be gone.',
    identity: (n) =>
      `Of ${count(n, 'line', 'lines')} it is not settled whether it is one of an earlier edition.`,
    answer: 'Answer that',
    noneTitle: 'Nothing of that kind',
    noneText: 'The edition changes nothing that fits what you have chosen.',
  },
  audience: {
    nobody: 'No channel has signed up, so nobody hears of it in Teams.',
    hear: (n, names, channels) =>
      `${names ?? count(n, 'municipality', 'municipalities')} will hear of it on the next morning card (${count(channels, 'channel', 'channels')})`,
    cards: (n) =>
      n === 0
        ? 'No card in Teams has to be drawn anew'
        : `${count(n, 'card', 'cards')} in Teams will be drawn anew`,
    calendars: (n) =>
      `${count(n, 'person', 'people')} with a meeting in the calendar that has moved or is off will be told`,
  },
  publish: {
    open: (n) => `Before you can publish, ${count(n, 'question has', 'questions have')} to be settled.`,
    toQuestions: 'Go to the questions',
    ready: 'Every question is settled. The edition can be published to all municipalities.',
    ask: 'Publish …',
    sure: (title) => `Publish ${title}?`,
    what: (n, changed) =>
      `The edition has ${count(n, 'item', 'items')}, and ${count(changed, 'thing', 'things')} will be different for municipalities.`,
    undoable: 'The latest publication can be taken back afterwards.',
    yes: 'Publish now',
    busy: 'Publishing …',
    no: 'Not yet',
    done: (title) => `${title} is published.`,
    unchanged: (title) => `${title} stood published just so already.`,
    failed: (why) => `Nothing was published. ${why}`,
    meanwhile: (by, when, title) =>
      `${by} published ${title} ${when}, after you had compared. Nothing was published of this draft. Look again at what it changes.`,
    again: 'Compare again',
    somebody: 'Somebody',
    closed: 'The draft is published.',
    discarded: 'The draft is discarded.',
  },
  undo: {
    title: 'Take the publication back?',
    looking: 'Looking at what comes back …',
    restores: (title) => `${title} will stand as it stood before. The draft will be open again.`,
    withdraws: (title) => `${title} will no longer be published. The draft will be open again.`,
    count: (n) => `${count(n, 'change', 'changes')} will be taken back.`,
    told: 'What has been sent stays where it was sent.',
    yes: 'Take it back',
    busy: 'Taking it back …',
    no: 'Let it stand',
    done: (title) => `The publication of ${title} is taken back. The draft is open again.`,
    failed: (why) => `The publication was not taken back. ${why}`,
  },
}

/** The words of comparing, publishing and taking back, in the language of the reader. */
export const usePublishTexts = pageTexts({ da, en })
