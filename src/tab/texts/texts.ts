import { createContext, useContext } from 'react'
import type { OverviewTexts, TimelineTexts } from './overview-texts.ts'
import type { AskTexts, CalendarTexts, FeedTexts, ListTexts, StatusTexts } from './text-groups.ts'

/** The languages of the tab. */
export type Language = 'da' | 'en'

/** Every text of the tab, apart from the words of the source, which stay as they were written. */
export interface Texts {
  readonly language: Language
  readonly locale: string
  readonly nav: Record<
    | 'label'
    | 'overview'
    | 'agreements'
    | 'tasks'
    | 'meetings'
    | 'timeline'
    | 'ask'
    | 'channels'
    | 'editions'
    | 'settings'
    | 'more'
    | 'skip',
    string
  >
  readonly overview: OverviewTexts
  readonly timeline: TimelineTexts
  readonly municipality: Record<
    'title' | 'why' | 'search' | 'none' | 'change' | 'changeTitle' | 'privacy' | 'list',
    string
  >
  readonly status: StatusTexts
  readonly list: ListTexts
  readonly ask: AskTexts
  readonly calendar: CalendarTexts
  readonly feed: FeedTexts
  readonly meetings: Record<
    | 'calledOff'
    | 'lead'
    | 'noneTitle'
    | 'noneText'
    | 'past'
    | 'register'
    | 'agenda'
    | 'registerBy'
    | 'registrationOver'
    | 'join'
    | 'page'
    | 'pageForJoin'
    | 'place'
    | 'time'
    | 'audience'
    | 'dialogue-meeting'
    | 'webinar'
    | 'meeting',
    string
  >
  readonly kinds: Record<
    'tilslutningsaftale' | 'databehandleraftale' | 'serviceaftale' | 'dataudvekslingsaftale',
    string
  >
  readonly time: {
    readonly week: (first: number, last?: number) => string
    readonly quote: (words: string) => string
    readonly noWords: string
    readonly unreadable: string
    readonly undecided: string
    readonly overdueBy: (days: number) => string
    readonly passed: string
    readonly mayFall: (relative: string) => string
    readonly running: string
    readonly at: (day: string, time: string) => string
    readonly allDay: string
    readonly until: (day: string) => string
  }
  readonly details: Record<
    | 'close'
    | 'deadline'
    | 'start'
    | 'sent'
    | 'audience'
    | 'source'
    | 'standing'
    | 'kind'
    | 'note'
    | 'doubt'
    | 'klik'
    | 'klikListed'
    | 'klikNot'
    | 'workingTitle'
    | 'sourceWords'
    | 'unreadableWhy'
    | 'goneTitle'
    | 'goneText'
    | 'toList'
    | 'dispatchUnclear'
    | 'everyone'
    | 'openAgreement'
    | 'step'
    | 'responsible'
    | 'snoozedUntil'
    | 'notOursWhy',
    string
  >
  readonly source: {
    readonly kombit: (day: string) => string
    readonly person: (name: string, day: string) => string
    readonly nameRemoved: string
  }
  readonly state: Record<
    'loading' | 'retry' | 'retrying' | 'offline' | 'offlineTitle' | 'offlineText' | 'errorTitle' | 'dismiss',
    string
  >
  readonly teamsOnly: Record<'title' | 'text' | 'open', string>
  /** By the API's stable `code`, or `http-STATUS`; `unknown` for every other. */
  readonly problems: Readonly<Record<string, string>> & { readonly unknown: string; readonly errorId: string }
}

export const TextsContext = createContext<Texts | undefined>(undefined)

/** Returns the texts in the language of the page. Throws outside of the application's frame. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('useTexts is used outside of TextsContext')
  return texts
}
