import { type Catalogue, solutionName } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import { NUDGED_KINDS } from '#domain/nudge-settings.ts'
import type { Person } from '#domain/person.ts'
import { rolesOfCatalogue } from '#domain/roles-of-catalogue.ts'
import type { SettingsGroup } from '#domain/settings-choices.ts'
import { CARD_TIMES, SETTINGS_LIMITS, type SettingsFault } from '#domain/settings-rules.ts'
import type { Element } from '../elements/element.ts'
import { choiceInput } from '../elements/input.ts'
import { line, run } from '../elements/text.ts'
import { foreign } from '../foreign-text.ts'
import { HANDLING_TEXTS } from '../texts/handling.ts'
import { settingsTextsFor } from '../texts/settings-texts.ts'
import { capitalised } from '../wording/days.ts'
import { overdueWords, rungWords, weekdayName } from '../wording/settings.ts'
import { clockTime } from '../wording/times.ts'
import { RHYTHMS, RUNGS } from './choices.ts'
import { NOBODY, OFF, personCode, type SettingsForm } from './form.ts'
import { anyOf, oneOf, onOff, withChosen } from './inputs.ts'
import { decoded, rhythmOf } from './read-form.ts'

/** What the fields are drawn from. */
export interface FieldsInput {
  readonly language: Language
  readonly form: SettingsForm
  readonly faults: readonly SettingsFault[]
  readonly catalogue: Catalogue
  /** Whoever can be chosen as the programme leader, besides who was; the first is who looks at the card. */
  readonly people: readonly Person[]
  /** Where the team has more people than the list: how many it shows of how many. */
  readonly members?: { readonly shown: number; readonly all: number }
  /** Whether it is somebody's own chat: one can choose there to hear only of one's own. */
  readonly isPersonal: boolean
  /** Whether it is a chat of several. As in one's own, nobody can have others written to there: it has no ladder. */
  readonly isGroup?: boolean
}

/** In which group a fault is: it is shown unfolded. */
export const GROUP_OF: Readonly<Record<SettingsFault, SettingsGroup>> = {
  kinds: 'what',
  solutions: 'what',
  roles: 'what',
  assignedOnly: 'what',
  time: 'when',
  weekdays: 'when',
  leadDays: 'when',
  overdue: 'much',
  dailyCap: 'much',
  responsible: 'who',
  leader: 'who',
  leaderPerson: 'who',
}

/** Returns the fields of each group, with what is wrong below the field where it is. */
export function settingsFields(input: FieldsInput): Readonly<Record<SettingsGroup, readonly Element[]>> {
  return { what: whatFields(input), when: whenFields(input), much: muchFields(input), who: whoFields(input) }
}

function whatFields(input: FieldsInput): readonly Element[] {
  const { language, form, catalogue, isPersonal } = input
  const { labels, kinds, modes, hints, faults, unknownSolution } = settingsTextsFor(language)
  const known = [...catalogue.solutions.values()]
    .map(({ id }) => ({ title: foreign(solutionName(catalogue, id), 60), value: encodeURIComponent(id) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'da'))
  const solutions = withChosen(known, form.solutions.split(','), (id) =>
    unknownSolution(foreign(decoded(id), 60)),
  )
  const roleNames = rolesOfCatalogue(catalogue).map((role) => ({
    title: capitalised(foreign(role, 60)),
    value: encodeURIComponent(role),
  }))
  const roles = withChosen(roleNames, form.roles.split(','), (role) => foreign(decoded(role), 60))
  const allKinds = NUDGED_KINDS.map((kind) => ({ title: kinds[kind], value: kind }))
  const allModes = (['all', 'only', 'except'] as const).map((mode) => ({ title: modes[mode], value: mode }))
  const own = onOff('assignedOnly', labels.assignedOnly, form.assignedOnly || 'false')
  return [
    ...(isPersonal ? [own, ...fault('assignedOnly', input), hint(hints.assignedOnly)] : []),
    anyOf('kinds', labels.kinds, allKinds, { value: form.kinds, missing: faults.kinds }),
    ...fault('kinds', input),
    oneOf('mode', labels.mode, allModes, form.mode || 'all'),
    anyOf('solutions', labels.solutions, solutions, { value: form.solutions }),
    ...fault('solutions', input),
    hint(hints.solutions),
    ...(roles.length > 0
      ? [anyOf('roles', labels.roles, roles, { value: form.roles }), hint(hints.roles)]
      : []),
    ...fault('roles', input),
  ]
}

function whenFields(input: FieldsInput): readonly Element[] {
  const { language, form } = input
  const { labels, languages, faults, hints } = settingsTextsFor(language)
  const hours = CARD_TIMES.map((time) => ({ title: clockTime(time, language), value: time }))
  const times = withChosen(hours, [form.time], (time) => foreign(time, 10))
  const days = [1, 2, 3, 4, 5].map((day) => ({
    title: capitalised(weekdayName(day, language)),
    value: String(day),
  }))
  const tongues = (['da', 'en'] as const).map((value) => ({ title: languages[value], value }))
  return [
    oneOf('time', labels.time, times, form.time),
    ...fault('time', input),
    anyOf('weekdays', labels.weekdays, days, { value: form.weekdays, missing: faults.weekdays }),
    ...fault('weekdays', input),
    {
      type: 'Input.Text',
      id: 'leadDays',
      label: labels.leadDays,
      maxLength: 60,
      regex: '^[0-9 ,;]*$',
      errorMessage: faults.leadDays,
      ...(form.leadDays !== '' && { value: foreign(form.leadDays, 60) }),
    },
    ...fault('leadDays', input),
    hint(hints.leadDays),
    oneOf('language', labels.language, tongues, form.language),
  ]
}

function muchFields(input: FieldsInput): readonly Element[] {
  const { language, form } = input
  const { labels, faults } = settingsTextsFor(language)
  const words = (code: string) => capitalised(overdueWords(rhythmOf(code), language))
  const rhythms = RHYTHMS.map((value) => ({ title: words(value), value }))
  const cap = Number(form.dailyCap)
  return [
    oneOf(
      'overdue',
      labels.overdue,
      withChosen(rhythms, isCode(form.overdue) ? [form.overdue] : [], words),
      form.overdue,
    ),
    ...fault('overdue', input),
    {
      type: 'Input.Number',
      id: 'dailyCap',
      label: labels.dailyCap,
      min: 1,
      max: SETTINGS_LIMITS.dailyCap,
      isRequired: true,
      errorMessage: faults.dailyCap,
      ...(form.dailyCap !== '' && Number.isFinite(cap) && { value: cap }),
    },
    ...fault('dailyCap', input),
    onOff('weekly', labels.weekly, form.weekly || 'false'),
    onOff('changes', labels.changes, form.changes || 'false'),
  ]
}

function whoFields(input: FieldsInput): readonly Element[] {
  const { language, form, people, members } = input
  const { labels, hints, me, nobody } = settingsTextsFor(language)
  const words = (days: string) => capitalised(rungWords(Number(days), language))
  const rungs = [
    { title: language === 'da' ? 'Nej' : 'No', value: OFF },
    ...RUNGS.map((days) => ({ title: words(String(days)), value: String(days) })),
  ]
  const [looking, ...others] = people
  const known = [
    { title: nobody, value: NOBODY },
    ...(looking ? [{ title: me(foreign(looking.name, 60)), value: personCode(looking) }] : []),
    ...others.map((person) => ({ title: foreign(person.name, 60), value: personCode(person) })),
  ]
  const said = form.leaderPerson || NOBODY
  // Somebody whose name has changed meanwhile is not one more person.
  const chosen = known.find(({ value }) => idOf(value) === idOf(said))?.value ?? said
  const candidates = withChosen(known, [chosen], (code) => foreign(code.slice(code.indexOf('|') + 1), 60))
  const rung = (id: 'responsible' | 'leader') =>
    oneOf(id, labels[id], withChosen(rungs, isCode(form[id]) ? [form[id]] : [], words), form[id] || OFF)
  return [
    hint(hints.escalation),
    rung('responsible'),
    ...fault('responsible', input),
    rung('leader'),
    ...fault('leader', input),
    choiceInput('leaderPerson', labels.leaderPerson, candidates, { filtered: true, value: chosen }),
    ...(members ? [hint(HANDLING_TEXTS[language].someOf(members.shown, members.all))] : []),
    ...fault('leaderPerson', input),
  ]
}

const idOf = (code: string) => code.split('|', 1)[0]

function fault(at: SettingsFault, { faults, language }: FieldsInput): readonly Element[] {
  if (!faults.includes(at)) return []
  return [line([run(settingsTextsFor(language).faults[at], { colour: 'attention', bold: true })], 'small')]
}

function hint(ownWords: string): Element {
  return line([run(ownWords, { subtle: true, size: 'small' })], 'small')
}

/** Anyone can send anything: what has no words is not offered. */
const isCode = (code: string) => /^(d\d{1,3}(-\d{1,3})*|-?\d{1,3}(-\d{1,3}){0,3})$/.test(code)
