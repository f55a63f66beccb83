import { ApiProblem } from '#tab/data/api-problem.ts'
import { pageTexts } from '#tab/texts/page-texts.ts'
import type { Deed } from './deeds.ts'

type List = 'agreements' | 'tasks'

/** Words of doing something to all that are selected. */
interface ActingTexts {
  readonly bar: string
  readonly selected: (count: number, hidden: number) => string
  readonly clear: string
  readonly fulfil: Readonly<Record<List, string>>
  readonly takeBack: string
  readonly assign: string
  readonly snooze: string
  readonly progress: (done: number, of: number) => string
  readonly stop: string
  readonly refused: (count: number) => string
  readonly said: (deed: Deed, list: List, count: number) => string
  readonly undone: (count: number) => string
  readonly reasonOf: (error: unknown) => string | undefined
  readonly assignTitle: (count: number) => string
  readonly me: (name: string) => string
  readonly nobody: string
  readonly pick: string
  readonly people: string
  readonly notPicked: string
  readonly snoozeTitle: (count: number) => string
  readonly until: string
  readonly why: string
  readonly untilNote: string
  readonly doSnooze: string
}

const codeOf = (error: unknown) => (error instanceof ApiProblem ? error.code : '')
const REASONS: Readonly<Record<'da' | 'en', ReadonlyMap<string, string>>> = {
  da: new Map([
    ['called-off', 'Den er aflyst af KOMBIT.'],
    ['already-settled', 'Den er allerede på plads, så der er intet at blive mindet om.'],
    ['snooze-too-late', 'Den kan ikke udskydes så længe: så ville fristen passere.'],
    ['snooze-not-later', 'Vælg en dag efter i dag.'],
  ]),
  en: new Map([
    ['called-off', 'KOMBIT has called it off.'],
    ['already-settled', 'It is in place already, so there is nothing to be reminded of.'],
    ['snooze-too-late', 'It cannot be snoozed that long: its deadline would pass.'],
    ['snooze-not-later', 'Choose a day after today.'],
  ]),
}

const danish = (list: List, n: number) =>
  list === 'agreements' ? (n === 1 ? '1 aftale' : `${n} aftaler`) : n === 1 ? '1 opgave' : `${n} opgaver`
const english = (list: List, n: number) => {
  const one = list === 'agreements' ? 'agreement' : 'task'
  return n === 1 ? `1 ${one}` : `${n} ${one}s`
}

export const useActingTexts = pageTexts<ActingTexts>({
  da: {
    bar: 'Det valgte',
    selected: (n, hidden) => (hidden === 0 ? `${n} valgt` : `${n} valgt, heraf ${hidden} skjult af filtrene`),
    clear: 'Ryd valget',
    fulfil: { agreements: 'Underskrevet', tasks: 'Udført' },
    takeBack: 'Tag tilbage',
    assign: 'Ansvarlig …',
    snooze: 'Udskyd …',
    progress: (done, of) => `${done} af ${of}`,
    stop: 'Stop',
    refused: (n) => `${n} blev ikke ændret:`,
    said: (deed, list, n) => {
      const what = danish(list, n)
      if (deed.kind === 'fulfil')
        return `${what} er markeret som ${list === 'agreements' ? 'underskrevet' : 'udført'}.`
      if (deed.kind === 'take-back') return `Jeres svar om ${what} er taget tilbage.`
      if (deed.kind === 'snooze') return `${what} er udskudt.`
      return deed.person ? `${deed.person.name} er ansvarlig for ${what}.` : `Ingen er ansvarlig for ${what}.`
    },
    undone: (n) => `Fortrudt: ${n} står, som de stod før.`,
    reasonOf: (error) => REASONS.da.get(codeOf(error)),
    assignTitle: (n) => `Hvem er ansvarlig for ${n === 1 ? 'den valgte' : `de ${n} valgte`}?`,
    me: (name) => `Mig (${name})`,
    nobody: 'Ingen',
    pick: 'Find en kollega …',
    people: 'Vælg en person',
    notPicked: 'Personen kunne ikke vælges her. Prøv igen, eller vælg en fra listen.',
    snoozeTitle: (n) => `Udskyd ${n === 1 ? 'den valgte' : `de ${n} valgte`}`,
    until: 'Udskyd til',
    why: 'Hvorfor (frivilligt)',
    untilNote:
      'Ingen bliver mindet om dem før den dag. Det kan ikke være senere end sidste arbejdsdag før fristen.',
    doSnooze: 'Udskyd',
  },
  en: {
    bar: 'What is selected',
    selected: (n, hidden) =>
      hidden === 0 ? `${n} selected` : `${n} selected, ${hidden} hidden by the filters`,
    clear: 'Clear the selection',
    fulfil: { agreements: 'Signed', tasks: 'Done' },
    takeBack: 'Take back',
    assign: 'Responsible …',
    snooze: 'Snooze …',
    progress: (done, of) => `${done} of ${of}`,
    stop: 'Stop',
    refused: (n) => `${n} not changed:`,
    said: (deed, list, n) => {
      const what = english(list, n)
      if (deed.kind === 'fulfil') return `${what} marked as ${list === 'agreements' ? 'signed' : 'done'}.`
      if (deed.kind === 'take-back') return `Your answer about ${what} is taken back.`
      if (deed.kind === 'snooze') return `${what} snoozed.`
      return deed.person
        ? `${deed.person.name} is responsible for ${what}.`
        : `Nobody is responsible for ${what}.`
    },
    undone: (n) => `Undone: ${n} stand as they stood before.`,
    reasonOf: (error) => REASONS.en.get(codeOf(error)),
    assignTitle: (n) => `Who is responsible for ${n === 1 ? 'the one selected' : `the ${n} selected`}?`,
    me: (name) => `Me (${name})`,
    nobody: 'Nobody',
    pick: 'Find a colleague …',
    people: 'Choose a person',
    notPicked: 'The person could not be chosen here. Try again, or choose one of the list.',
    snoozeTitle: (n) => `Snooze ${n === 1 ? 'the one selected' : `the ${n} selected`}`,
    until: 'Until',
    why: 'Why (optional)',
    untilNote:
      'Nobody is reminded of them before that day. It cannot be later than the last working day before the deadline.',
    doSnooze: 'Snooze',
  },
})
