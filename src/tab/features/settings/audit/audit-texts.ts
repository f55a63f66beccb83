import type { AuditChainItem, AuditItem } from '#api/contract.ts'
import { pageTexts } from '#tab/texts/page-texts.ts'
import { da } from './audit-da.ts'
import { en } from './audit-en.ts'

/** Words of the audit trail. */
export interface AuditTexts {
  readonly title: string
  readonly text: string
  readonly noRightsTitle: string
  readonly noRights: string
  readonly toRoles: string
  readonly filters: Record<
    'label' | 'text' | 'search' | 'action' | 'allActions' | 'person' | 'everybody' | 'from' | 'to' | 'clear',
    string
  > & { readonly subject: (subject: string) => string }
  readonly none: string
  readonly noneText: string
  readonly shown: (count: number, isAll: boolean) => string
  readonly more: string
  readonly loadingMore: string
  readonly refresh: string
  readonly forgotten: string
  readonly someone: string
  readonly unfold: string
  readonly onlyThis: (what: string) => string
  readonly via: (via: string) => string
  readonly parts: Record<'seq' | 'subject' | 'via' | 'address' | 'hash' | 'person', string>
  /** By the name of a detail. */
  readonly details: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  /** What was done, in the past tense, as after "Mette". */
  readonly actions: Record<AuditItem['action'], string>
  readonly chain: Record<
    'title' | 'text' | 'check' | 'checking' | 'noEntries' | 'broken' | 'cure',
    string
  > & {
    readonly whole: (count: number) => string
    readonly end: (seq: number, hash: string) => string
    readonly at: (seq: number) => string
    readonly faults: Record<NonNullable<AuditChainItem['fault']>['fault'], string>
  }
  readonly file: Record<'save' | 'fetching' | 'cancel' | 'cancelled' | 'done' | 'tooMany', string>
}

/** Returns the words of the audit trail in the language of the reader. */
export const useAuditTexts = pageTexts<AuditTexts>({ da, en })
