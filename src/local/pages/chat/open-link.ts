import { personKey } from '../shared/preferences.ts'
import { tabOfDeepLink, tabOfOwnLink } from './tab-of-link.ts'

/** Opens a link of a card: one into Fristvagt's tab stays in the page, all others open a window of their own. */
export function openLink(url: string): void {
  const sub = tabOfDeepLink(url) ?? tabOfOwnLink(url)
  if (sub !== undefined) {
    document.dispatchEvent(new CustomEvent('opentab', { detail: sub }))
    return
  }
  const target = new URL(url, location.href)
  // The person may be this window's alone; the calendar in the new window is to be theirs.
  if (target.origin === location.origin && target.pathname.startsWith('/local/'))
    target.searchParams.set('person', personKey())
  if (['http:', 'https:', 'mailto:'].includes(target.protocol)) window.open(target, '_blank', 'noopener')
}
