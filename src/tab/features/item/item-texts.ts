import { pageTexts } from '#tab/texts/page-texts.ts'
import { da } from './item-da.ts'
import { en } from './item-en.ts'

type OfItem = 'agreement' | 'task'

/** The words of the whole page of an agreement or a task. */
export interface ItemTexts {
  readonly toList: Record<'agreements' | 'tasks', string>
  readonly about: Record<OfItem, string>
  readonly history: {
    readonly title: string
    readonly unnamed: string
    readonly firstSeen: (deadline: string) => string
    readonly decided: (deadline: string) => string
    readonly moved: (from: string, to: string) => string
    readonly calledOff: string
    readonly back: (deadline: string) => string
    readonly listed: (signed: number, missing: number) => string
    readonly listOf: (day: string) => string
    readonly ownListed: Record<'signed' | 'missing' | 'unnamed', string>
    readonly recorded: Record<'fulfilled' | 'open' | 'withdrawn' | 'not-ours', Record<OfItem, string>>
    readonly assigned: (to: string | undefined) => string
    readonly unassigned: string
    readonly snoozed: (until: string) => string
    readonly woken: string
    readonly undone: (what: string) => string
    readonly nobody: string
    readonly at: (clock: string) => string
    readonly vias: Readonly<Record<string, string>>
  }
  readonly nudges: {
    readonly title: string
    readonly next: (day: string, channel: string) => string
    readonly nextNew: (day: string) => string
    readonly later: (count: number) => string
    readonly none: string
    readonly settled: string
    readonly undated: string
    readonly sent: string
    readonly nothingSent: string
    readonly more: string
    readonly noRight: string
    readonly columns: Record<'day' | 'channel' | 'stage' | 'state', string>
    readonly chat: string
    readonly before: (days: number) => string
    readonly due: string
    readonly overdue: (nth: number) => string
    readonly decided: string
    readonly woken: string
    readonly delivered: string
    readonly effect: (changed: number, nudges: number, days: number) => string
  }
  readonly evidence: {
    readonly title: string
    readonly text: string
    readonly noRight: string
    readonly pdf: string
    readonly csv: string
    readonly see: string
    readonly making: string
    readonly fetching: (kilobytes: number) => string
    readonly cancel: string
    readonly cancelled: string
    readonly done: (file: string) => string
    readonly saveAgain: string
    readonly failed: (why: string) => string
    readonly trail: string
    readonly trailNone: string
    readonly columns: Record<'seq' | 'at' | 'action' | 'by' | 'hash', string>
    readonly actions: Readonly<Record<string, string>>
    readonly end: (seq: number) => string
  }
}

export const useItemTexts = pageTexts<ItemTexts>({ da, en })
