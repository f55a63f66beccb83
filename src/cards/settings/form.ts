import type { NudgeSettings } from '#domain/nudge-settings.ts'
import type { OverdueRhythm } from '#domain/overdue-rhythm.ts'
import type { Person } from '#domain/person.ts'
import type { Subscription } from '#domain/subscription.ts'

/** The ids of the fields of the settings card, which Teams sends back with what was typed or chosen in each. */
export const SETTINGS_FIELDS = [
  'time',
  'weekdays',
  'language',
  'leadDays',
  'overdue',
  'mode',
  'solutions',
  'kinds',
  'roles',
  'dailyCap',
  'weekly',
  'changes',
  'assignedOnly',
  'responsible',
  'leader',
  'leaderPerson',
] as const
type SettingsFieldId = (typeof SETTINGS_FIELDS)[number]

/** What stands in each field, as text; '' where nothing does. */
export type SettingsForm = Readonly<Record<SettingsFieldId, string>>

/** What a form says of a channel: its settings, and the language of its cards. */
export type Choice = Pick<Subscription, 'settings' | 'language'>

const LONGEST_VALUE = 6_000
/** The value of a rung of the ladder that is off. */
export const OFF = 'off'
/** The value of a person that nobody has chosen. */
export const NOBODY = 'nobody'

/** Returns the form that was sent with a button; undefined where it cannot have come from our card. */
export function formFrom(data: Readonly<Record<string, unknown>>): SettingsForm | undefined {
  const values = SETTINGS_FIELDS.map((id) => [id, textOf(data[id])] as const)
  // The hour has a value in every form of ours; clients leave out a list in which nothing is chosen.
  if (values.some(([, text]) => text.length > LONGEST_VALUE) || textOf(data.time) === '') return undefined
  return Object.fromEntries(values) as SettingsForm
}

/** Returns the form that shows a choice; `readForm` reads it back as the same. */
export function formOf({ settings, language }: Choice): SettingsForm {
  const { solutions, escalation } = settings
  return {
    time: settings.time,
    weekdays: settings.weekdays.join(','),
    language,
    leadDays: settings.leadDays.join(', '),
    overdue: overdueCode(settings.overdue),
    mode: solutions.mode,
    solutions: solutions.mode === 'all' ? '' : solutions.ids.map(encodeURIComponent).join(','),
    kinds: settings.kinds.join(','),
    roles: settings.roles.map(encodeURIComponent).join(','),
    dailyCap: String(settings.dailyCap),
    weekly: String(settings.weekly),
    changes: String(settings.changes),
    assignedOnly: String(settings.assignedOnly),
    responsible: rungCode(escalation.responsible),
    leader: rungCode(escalation.leader),
    leaderPerson: escalation.leader ? personCode(escalation.leader.person) : NOBODY,
  }
}

/** Returns a rhythm as the value of a choice: `1-7-4`, `5-2-20-30`, or `d1-3-7` for listed days. */
function overdueCode(rhythm: OverdueRhythm): string {
  if ('days' in rhythm) return `d${rhythm.days.join('-')}`
  const { first, every, most, within } = rhythm
  return [first, every, most, ...(within === undefined ? [] : [within])].join('-')
}

/** Returns a person as the value of a choice; the tenant is that of the channel. */
export function personCode({ id, name }: Pick<Person, 'id' | 'name'>): string {
  return `${id}|${name}`
}

function rungCode(rung: NudgeSettings['escalation']['responsible']): string {
  return rung ? String(rung.days) : OFF
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
