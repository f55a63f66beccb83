import { h } from '../shared/dom.ts'

const SHOWN_MS = 8_000

/** Shows a sentence over the page for a while, and has it read out. */
export function notify(text: string): void {
  document.querySelector('.toast')?.remove()
  const toast = h('div', { class: 'toast', role: 'alert', 'data-testid': 'toast' }, text)
  document.body.append(toast)
  setTimeout(() => toast.remove(), SHOWN_MS)
}
