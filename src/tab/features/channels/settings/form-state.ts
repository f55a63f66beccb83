import type { ChannelSettings, SubscriptionItem } from '#api/contract.ts'

type Person = NonNullable<ChannelSettings['escalation']['leader']>['person']

/** What stands in the form of a channel's settings: numbers that are typed as they were typed. */
export interface FormState
  extends Omit<ChannelSettings, 'leadDays' | 'dailyCap' | 'solutions' | 'escalation'> {
  readonly language: SubscriptionItem['language']
  readonly leadDays: string
  readonly dailyCap: string
  readonly mode: ChannelSettings['solutions']['mode']
  /** Kept while all solutions are followed, so that a slip costs nothing. */
  readonly ids: readonly string[]
  readonly responsible: number | undefined
  readonly leader: number | undefined
  readonly leaderPerson: Person | undefined
}

/** A field in which no number can be read. */
type Unread = 'leadDays' | 'dailyCap'

/** What a form says, or the fields in which nothing can be read. */
export type FormReading =
  | { readonly settings: ChannelSettings; readonly unread?: undefined }
  | { readonly settings?: undefined; readonly unread: readonly Unread[] }

/** Returns the form that shows what a channel has. */
export function formOf({ settings, language }: Pick<SubscriptionItem, 'settings' | 'language'>): FormState {
  const { leadDays, dailyCap, solutions, escalation, ...rest } = settings
  return {
    ...rest,
    language,
    leadDays: leadDays.join(', '),
    dailyCap: String(dailyCap),
    mode: solutions.mode,
    ids: solutions.mode === 'all' ? [] : solutions.ids,
    responsible: escalation.responsible?.days,
    leader: escalation.leader?.days,
    leaderPerson: escalation.leader?.person,
  }
}

/** Returns the settings that a form says; whether a channel can have them is the server's to say. */
export function readForm(form: FormState): FormReading {
  const {
    leadDays: lead,
    dailyCap: cap,
    mode,
    ids,
    responsible,
    leader,
    leaderPerson,
    language: _,
    ...rest
  } = form
  const leadDays = numbersIn(lead)
  const [dailyCap] = numbersIn(cap) ?? []
  if (!leadDays || dailyCap === undefined)
    return {
      unread: [
        ...(leadDays ? [] : ['leadDays' as const]),
        ...(dailyCap === undefined ? ['dailyCap' as const] : []),
      ],
    }
  return {
    settings: {
      ...rest,
      leadDays,
      dailyCap,
      solutions: mode === 'all' ? { mode } : { mode, ids: [...ids] },
      escalation: {
        ...(responsible !== undefined && { responsible: { days: responsible } }),
        ...(leader !== undefined && {
          leader: { days: leader, person: leaderPerson ?? { id: '', name: '' } },
        }),
      },
    },
  }
}

function numbersIn(text: string): number[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  return words.every((word) => /^\d{1,4}$/.test(word)) ? words.map(Number) : undefined
}

/** Returns whether a form says what a channel has, in whatever order things were chosen. */
export function isUnchanged(
  form: FormState,
  channel: Pick<SubscriptionItem, 'settings' | 'language'>,
): boolean {
  const { settings } = readForm(form)
  return (
    settings !== undefined &&
    form.language === channel.language &&
    canonical(settings) === canonical(channel.settings)
  )
}

/** Lists of the settings are sets, and their objects have no order: neither makes a difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (Array.isArray(part)) return [...part].sort()
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
