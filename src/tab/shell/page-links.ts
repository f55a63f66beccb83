import type { Me } from '#api/contract.ts'
import type { Texts } from '#tab/texts/texts.ts'

export type PageName = Exclude<keyof Texts['nav'], 'label' | 'skip' | 'more'>

export interface PageLink {
  readonly page: PageName
  readonly path: string
  /** How narrow a window may become before the link moves into the menu; a phone has the first alone. */
  readonly stays: 'always' | 'tablet' | 'desk'
  /** Shown only to those who may. */
  readonly needs?: Me['permissions'][number]
}

/** The pages in their order. */
export const PAGE_LINKS: readonly PageLink[] = [
  { page: 'overview', path: '/', stays: 'always' },
  { page: 'agreements', path: '/agreements', stays: 'always' },
  { page: 'tasks', path: '/tasks', stays: 'always' },
  { page: 'meetings', path: '/meetings', stays: 'tablet' },
  { page: 'timeline', path: '/timeline', stays: 'tablet' },
  { page: 'ask', path: '/ask', stays: 'desk' },
  { page: 'channels', path: '/channels', stays: 'desk' },
  { page: 'editions', path: '/editions', stays: 'desk', needs: 'editions.publish' },
]
