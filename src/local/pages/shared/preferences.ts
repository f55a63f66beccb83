import type { Language } from '../../../domain/language.ts'

/** The themes of Teams, by the names that it gives a tab. */
export const THEMES = ['default', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

const query = new URLSearchParams(location.search)

/** Returns the page's language: chosen in the address or before, else the one that the server found for the browser. */
export function language(): Language {
  const wanted = query.get('lang') ?? localStorage.getItem('lang') ?? document.documentElement.lang
  return wanted === 'en' ? 'en' : 'da'
}

/** Returns the locale that Teams would tell the bot and the tab. */
export function locale(): string {
  return language() === 'da' ? 'da-DK' : 'en-GB'
}

/** Returns the short name of the person acted as; each window of the browser can be another one. */
export function personKey(): string {
  return query.get('person') ?? sessionStorage.getItem('person') ?? localStorage.getItem('person') ?? 'mette'
}

/** Returns the theme: chosen, else what the browser prefers. */
export function theme(): Theme {
  const wanted = query.get('theme') ?? localStorage.getItem('theme')
  const found = THEMES.find((t) => t === wanted)
  return found ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default')
}

/** Keeps a choice; those that change the page's words or person load it anew. */
export function choose(name: 'lang' | 'person' | 'theme', value: string): void {
  localStorage.setItem(name, value)
  if (name === 'person') sessionStorage.setItem(name, value)
  query.delete(name)
  const search = query.size > 0 ? `?${query}` : ''
  history.replaceState(null, '', location.pathname + search + location.hash)
  if (name === 'theme') applyPreferences()
  else location.reload()
}

/** Shows the page in the chosen theme and language. Tells listeners of `themechange` on the document. */
export function applyPreferences(): void {
  document.documentElement.dataset.theme = theme()
  document.documentElement.lang = language()
  document.dispatchEvent(new CustomEvent('themechange'))
}
