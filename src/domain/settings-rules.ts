import { NUDGED_KINDS, type NudgeSettings, type SolutionChoice } from './nudge-settings.ts'
import type { OverdueRhythm } from './overdue-rhythm.ts'

/** The hours at which a channel can have its card, Danish time: every half hour of an office's morning and afternoon. */
export const CARD_TIMES: readonly string[] = Array.from({ length: 19 }, (_, half) => {
  const minutes = 7 * 60 + half * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

/** What people can choose at most, in days where it is days. */
export const SETTINGS_LIMITS = {
  leadDays: { longest: 90, most: 8 },
  overdue: { first: 30, every: 60, most: 20, latest: 365 },
  dailyCap: 40,
  escalation: { earliest: -60, latest: 90 },
  solutions: 300,
  roles: 100,
  /** Characters of the name of a solution or role. */
  name: 120,
} as const

/** What can be wrong with settings, by where it is. */
export type SettingsFault =
  | Exclude<keyof NudgeSettings, 'weekly' | 'changes' | 'escalation'>
  | 'responsible'
  | 'leader'
  /** The programme leader is to hear, and nobody is named. */
  | 'leaderPerson'

/** Returns what is wrong with settings; nothing when a channel can have them. */
export function settingsFaults(settings: NudgeSettings): readonly SettingsFault[] {
  const { overdue, leadDays, escalation, dailyCap } = settings
  const { leadDays: lead, escalation: rungs } = SETTINGS_LIMITS
  const checks: readonly (readonly [SettingsFault, boolean])[] = [
    ['time', CARD_TIMES.includes(settings.time)],
    ['weekdays', settings.weekdays.length > 0 && settings.weekdays.every((d) => isWithin(d, 1, 5))],
    ['leadDays', leadDays.length <= lead.most && leadDays.every((d) => isWithin(d, 1, lead.longest))],
    ['overdue', isRhythm(overdue)],
    ['solutions', isChoice(settings.solutions)],
    ['kinds', settings.kinds.length > 0 && settings.kinds.every((kind) => NUDGED_KINDS.includes(kind))],
    // Nobody is responsible for a meeting: one would never hear of anything.
    ['assignedOnly', !settings.assignedOnly || settings.kinds.some((kind) => kind !== 'meeting')],
    ['roles', areNames(settings.roles, SETTINGS_LIMITS.roles)],
    ['dailyCap', isWithin(dailyCap, 1, SETTINGS_LIMITS.dailyCap)],
    ...[escalation.responsible, escalation.leader].flatMap((rung, i) =>
      rung
        ? [[i === 0 ? 'responsible' : 'leader', isWithin(rung.days, rungs.earliest, rungs.latest)] as const]
        : [],
    ),
    ['leaderPerson', escalation.leader === undefined || escalation.leader.person.id !== ''],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault)
}

/** Returns settings as they are kept: each thing once and in order, so that the same choice is the same settings. */
export function orderedSettings(settings: NudgeSettings): NudgeSettings {
  const { solutions } = settings
  return {
    ...settings,
    weekdays: [...new Set(settings.weekdays)].sort((a, b) => a - b),
    leadDays: [...new Set(settings.leadDays)].sort((a, b) => b - a),
    solutions:
      solutions.mode === 'all'
        ? { mode: 'all' }
        : { mode: solutions.mode, ids: [...new Set(solutions.ids)].sort() },
    kinds: NUDGED_KINDS.filter((kind) => settings.kinds.includes(kind)),
    roles: [...new Set(settings.roles)].sort((a, b) => a.localeCompare(b, 'da')),
  }
}

/** Returns the names of the settings in which two differ, in alphabetical order: codes for the audit trail. */
export function changedSettings(before: NudgeSettings, after: NudgeSettings): readonly string[] {
  const keys = Object.keys(after) as (keyof NudgeSettings)[]
  return keys.filter((key) => canonical(before[key]) !== canonical(after[key])).sort()
}

/** A database keeps no order of keys: what was read back must not differ for that. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function isRhythm(rhythm: OverdueRhythm): boolean {
  const { first, every, most, latest } = SETTINGS_LIMITS.overdue
  if ('days' in rhythm) return rhythm.days.length <= most && rhythm.days.every((d) => isWithin(d, 1, latest))
  const { within = latest } = rhythm
  return (
    isWithin(rhythm.first, 1, first) &&
    isWithin(rhythm.every, 1, every) &&
    isWithin(rhythm.most, 0, most) &&
    isWithin(within, 1, latest)
  )
}

/** To follow none would be a subscription that never says anything: whoever wants that pauses or leaves. */
function isChoice(choice: SolutionChoice): boolean {
  if (choice.mode === 'all') return true
  return (
    (choice.mode === 'except' || choice.ids.length > 0) && areNames(choice.ids, SETTINGS_LIMITS.solutions)
  )
}

function areNames(names: readonly string[], most: number): boolean {
  return names.length <= most && names.every((name) => name !== '' && name.length <= SETTINGS_LIMITS.name)
}
