import type { ChannelPreview, DeliveryItem, ReachAnswer, SubscriptionItem } from '#api/contract.ts'
import { pageTexts } from '#tab/texts/page-texts.ts'
import { channelsDa } from './channels-da.ts'
import { channelsEn } from './channels-en.ts'

type Words<K extends string> = Readonly<Record<K, string>>

/** What the pages of the channels say, apart from what can be chosen: that comes in the words of the cards. */
export interface ChannelsTexts {
  readonly title: string
  readonly lead: (channels: number, paused: number) => string
  readonly kinds: Words<SubscriptionItem['kind']>
  readonly unnamed: string
  readonly list: Words<'heading' | 'next' | 'noNext' | 'last' | 'noLast' | 'own' | 'ownLink'>
  readonly at: (day: string, time: string) => string
  readonly state: Words<'active' | 'paused' | 'unreachable'> & {
    readonly until: (day: string) => string
    readonly since: (day: string) => string
  }
  readonly waiting: Words<'heading' | 'text' | 'how'>
  readonly empty: Words<'title' | 'text'>
  readonly add: Words<'heading' | 'open'> & { readonly steps: readonly string[] }
  readonly warning: (items: number) => string
  readonly toReach: string
  readonly sections: Words<'settings' | 'preview' | 'deliveries' | 'effect' | 'label'>
  readonly back: string
  readonly gone: Words<'title' | 'text'>
  readonly personal: Words<'title' | 'text' | 'link'>
  readonly noRights: Words<'title' | 'text'>
  readonly readOnly: string
  readonly form: Words<
    | 'save'
    | 'saving'
    | 'discard'
    | 'saved'
    | 'takenBack'
    | 'overtaken'
    | 'seeStanding'
    | 'asNow'
    | 'off'
    | 'nobody'
    | 'leaderHint'
    | 'findSolution'
    | 'check'
  > & {
    readonly failed: (why: string) => string
    readonly me: (name: string) => string
    readonly chosen: (count: number) => string
  }
  readonly leaving: Words<'title' | 'text' | 'stay' | 'leave'>
  readonly trial: Words<'heading' | 'same' | 'before' | 'after' | 'wrong' | 'days' | 'failed'> & {
    readonly amount: (cards: number, lines: number) => string
  }
  readonly pause: Words<'open' | 'heading' | 'yes' | 'no' | 'resume' | 'done' | 'resumed' | 'text'> & {
    readonly failed: (why: string) => string
  }
  readonly end: Words<'open' | 'heading' | 'yes' | 'no' | 'done'> & { readonly lost: readonly string[] }
  readonly preview: Words<'nothing' | 'paused'> & {
    readonly lead: (amount: string, day: string) => string
    readonly waiting: (count: number) => string
    readonly off: Words<ChannelPreview['off'][number]['why']>
    readonly types: Words<ChannelPreview['mornings'][number]['lines'][number]['type']>
  }
  readonly deliveries: Words<
    'state' | 'all' | 'from' | 'to' | 'clear' | 'more' | 'none' | 'noneFor' | 'planned' | 'sent' | 'technical'
  > & {
    readonly lines: (count: number) => string
    readonly attempts: (count: number) => string
    readonly states: Words<DeliveryItem['state']>
  }
  readonly effect: Words<
    'lead' | 'none' | 'stage' | 'nudges' | 'changed' | 'median' | 'perItem' | 'total' | 'few' | 'within'
  > & {
    readonly days: (days: number) => string
    readonly stageOf: (stage: string) => string
    readonly workingDays: (days: string) => string
    readonly share: (changed: number, nudges: number) => string
  }
  readonly reach: Words<'title' | 'all' | 'label' | 'none' | 'noneText' | 'lesser' | 'unreached'> & {
    readonly lead: (items: number, days: number) => string
    readonly reasons: Words<ReachAnswer['items'][number]['reason']>
    readonly cures: Words<ReachAnswer['items'][number]['reason']>
    readonly due: (when: string) => string
    readonly person: (name: string) => string
  }
}

/** Returns the words of the channels' pages in the language of the reader. */
export const useChannelsTexts = pageTexts<ChannelsTexts>({ da: channelsDa, en: channelsEn })
