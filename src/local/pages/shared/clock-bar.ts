import { api } from './api.ts'
import { h } from './dom.ts'
import { icon } from './icons.ts'
import { locale } from './preferences.ts'
import { shared } from './texts.ts'

const REFRESH_MS = 15_000

/** Returns an instant written as Danish offices do: `mandag den 1. december 2025 kl. 07.56`. */
function longTime(instant: string): string {
  const format = new Intl.DateTimeFormat(locale(), {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  })
  return format.format(new Date(instant))
}

/**
 * Returns the demo's clock with its two buttons. A `clock` event on the document sets it at once; `timepasses` is
 * told of when a button is pressed.
 */
export function clockBar(): HTMLElement {
  const t = shared()
  const time = h('time', { class: 'clock-time', 'data-testid': 'clock', 'aria-live': 'polite' })
  const show = (now: string): void => {
    time.dateTime = now
    time.textContent = longTime(now)
  }
  const refresh = (): void => void api.clock().then(show, () => time.setAttribute('data-stale', ''))
  const button = (by: 'morning' | 'week', label: string, name: 'sunrise' | 'forward') => {
    const text = h('span', {}, label)
    const element = h(
      'button',
      { type: 'button', class: 'clock-button', 'aria-label': label, title: label },
      icon(name, 18),
      text,
    )
    element.addEventListener('click', async () => {
      bar.setAttribute('aria-busy', 'true')
      for (const b of bar.querySelectorAll('button')) b.disabled = true
      text.textContent = t.timePasses
      document.dispatchEvent(new CustomEvent('timepasses'))
      try {
        document.dispatchEvent(new CustomEvent('clock', { detail: await api.advance(by) }))
      } catch {
        time.textContent = t.failed
      } finally {
        text.textContent = label
        for (const b of bar.querySelectorAll('button')) b.disabled = false
        bar.removeAttribute('aria-busy')
        element.focus()
      }
    })
    return element
  }
  const bar = h('section', { class: 'clock', 'aria-label': t.clock }, time)
  bar.append(button('morning', t.nextMorning, 'sunrise'), button('week', t.nextWeek, 'forward'))
  document.addEventListener('clock', (event) => show((event as CustomEvent<string>).detail))
  setInterval(refresh, REFRESH_MS)
  refresh()
  return bar
}
