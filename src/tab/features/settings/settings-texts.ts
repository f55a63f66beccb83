import type { AccessItem, MovedNudgesItem } from '#api/contract.ts'
import { pageTexts } from '#tab/texts/page-texts.ts'
import { da } from './settings-da.ts'
import { en } from './settings-en.ts'

type Reason = NonNullable<AccessItem['roles'][number]['why']>
type Role = AccessItem['roles'][number]['role']

/** Words of the settings, all but those of the audit trail. Days and names come written out. */
export interface SettingsPageTexts {
  readonly title: string
  readonly sections: Record<'label' | 'personal' | 'municipality' | 'roles' | 'audit' | 'data', string>
  readonly language: {
    readonly title: string
    readonly text: string
    readonly choices: Record<'host' | 'da' | 'en', string>
    readonly asked: (language: string) => string
    readonly follow: string
    readonly saved: Record<'host' | 'da' | 'en', string>
  }
  readonly nudges: Record<
    | 'title'
    | 'text'
    | 'noChat'
    | 'noChatHow'
    | 'openChat'
    | 'notOn'
    | 'notOnHow'
    | 'change'
    | 'onlyMine'
    | 'paused',
    string
  > & {
    readonly on: (time: string) => string
    readonly next: (day: string) => string
    readonly pausedUntil: (day: string) => string
  }
  readonly place: Record<'title' | 'text' | 'change' | 'fixed', string>
  readonly facts: Record<'title' | 'name' | 'code' | 'region' | 'kkr', string>
  readonly closing: Record<
    | 'title'
    | 'text'
    | 'rules'
    | 'own'
    | 'none'
    | 'add'
    | 'day'
    | 'readOnly'
    | 'weekend'
    | 'holiday'
    | 'already'
    | 'tooMany'
    | 'year'
    | 'before'
    | 'after'
    | 'changes'
    | 'looking'
    | 'nothingMoves'
    | 'merged'
    | 'save'
    | 'saving'
    | 'cancel'
    | 'ownChat',
    string
  > & {
    readonly remove: (day: string) => string
    readonly moves: (count: number) => string
    readonly more: (count: number) => string
    readonly looked: (day: string) => string
    readonly saved: (municipality: string) => string
    readonly movesTo: (from: string, to: string) => string
    readonly kinds: Record<'holiday' | 'custom' | 'half-day' | 'rule' | 'own', string>
    readonly names: Readonly<Record<string, string>>
  }
  readonly roles: Record<
    | 'title'
    | 'text'
    | 'yours'
    | 'others'
    | 'how'
    | 'editorsTitle'
    | 'table'
    | 'permission'
    | 'you'
    | 'may'
    | 'mayNot'
    | 'responsible',
    string
  > & {
    readonly why: Record<Reason, string>
    readonly what: Record<Role, string>
    readonly get: Record<Exclude<Role, 'reader'>, string>
    readonly appRole: (value: string) => string
    readonly editors: Record<AccessItem['editors'], string>
    readonly about: Record<AccessItem['permissions'][number]['about'], string>
  }
  readonly data: Record<
    | 'title'
    | 'text'
    | 'show'
    | 'fetching'
    | 'cancel'
    | 'cancelled'
    | 'save'
    | 'none'
    | 'rights'
    | 'again'
    | 'audited',
    string
  > & {
    readonly size: (bytes: string) => string
    readonly rows: (count: number) => string
    readonly total: (rows: number, tables: number) => string
    /** By the name of the table. */
    readonly tables: Readonly<Record<string, string>>
  }
}

/** What would be moved, of one nudge. */
export type MovedRow = MovedNudgesItem['items'][number]

/** Returns the words of the settings in the language of the reader. */
export const useSettingsTexts = pageTexts<SettingsPageTexts>({ da, en })
