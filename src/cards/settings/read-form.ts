import type { Conversation } from '#domain/conversation.ts'
import type { Language } from '#domain/language.ts'
import { type Escalation, NUDGED_KINDS, type SolutionChoice } from '#domain/nudge-settings.ts'
import type { OverdueRhythm } from '#domain/overdue-rhythm.ts'
import type { Person } from '#domain/person.ts'
import { orderedSettings, type SettingsFault, settingsFaults } from '#domain/settings-rules.ts'
import { foreign } from '../foreign-text.ts'
import { type Choice, OFF, type SettingsForm } from './form.ts'

/** What a form says, or where it cannot be what somebody meant. */
export type FormReading =
  | { readonly choice: Choice; readonly faults?: undefined }
  | { readonly choice?: undefined; readonly faults: readonly SettingsFault[] }

/** A number that no rule lets through, for what is none. */
const NO_NUMBER = Number.NaN

/** Returns what a form says that was sent from a conversation. Anyone there can send anything: nothing is taken on trust. */
export function readForm(
  form: SettingsForm,
  { tenant, kind }: Pick<Conversation, 'tenant' | 'kind'>,
): FormReading {
  const settings = orderedSettings({
    time: form.time,
    weekdays: listOf(form.weekdays).map(numberOf),
    leadDays: form.leadDays.split(/[\s,;]+/).flatMap((word) => (word === '' ? [] : [numberOf(word)])),
    overdue: rhythmOf(form.overdue),
    solutions: solutionsOf(form),
    kinds: NUDGED_KINDS.filter((kind) => listOf(form.kinds).includes(kind)),
    roles: listOf(form.roles).map(decoded),
    dailyCap: numberOf(form.dailyCap),
    weekly: form.weekly === 'true',
    changes: form.changes === 'true',
    assignedOnly: kind === 'personal' && form.assignedOnly === 'true',
    escalation: kind === 'channel' ? escalationOf(form, tenant) : {},
  })
  const faults = settingsFaults(settings)
  const language: Language = form.language === 'en' ? 'en' : 'da'
  return faults.length > 0 ? { faults } : { choice: { settings, language } }
}

function listOf(text: string): readonly string[] {
  return text.split(',').filter((value) => value !== '')
}

function numberOf(word: string): number {
  return /^-?\d{1,4}$/.test(word) ? Number(word) : NO_NUMBER
}

/** Returns the rhythm that a value of `overdueCode` stands for; numbers that are none are NaN. */
export function rhythmOf(code: string): OverdueRhythm {
  if (code.startsWith('d')) return { days: code.slice(1).split('-').map(numberOf) }
  const [first = NO_NUMBER, every = NO_NUMBER, most = NO_NUMBER, within] = code.split('-').map(numberOf)
  return { first, every, most, ...(within === undefined ? {} : { within }) }
}

function solutionsOf({ mode, solutions }: SettingsForm): SolutionChoice {
  if (mode !== 'only' && mode !== 'except') return { mode: 'all' }
  return { mode, ids: listOf(solutions).map(decoded) }
}

function escalationOf({ responsible, leader, leaderPerson }: SettingsForm, tenant: string): Escalation {
  return {
    ...(isOff(responsible) ? {} : { responsible: { days: numberOf(responsible) } }),
    ...(isOff(leader) ? {} : { leader: { days: numberOf(leader), person: personOf(leaderPerson, tenant) } }),
  }
}

const isOff = (code: string) => code === OFF || code === ''

const LONGEST_ID = 100

function personOf(code: string, tenant: string): Person {
  const at = code.indexOf('|')
  const id = code.slice(0, Math.max(at, 0))
  return { tenant, id: id.length <= LONGEST_ID ? id : '', name: foreign(code.slice(at + 1), 100) }
}

/** Returns the value as it was before it was encoded: what nobody has encoded is a name that no solution has. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
