import { botIcon } from '../shared/avatar.ts'
import { h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { words } from './texts.ts'

/** Returns the real pane in a frame, below the bar that Outlook puts above each of its add-ins. */
export function paneFrame(kind: 'reading' | 'writing', close: () => void): HTMLElement {
  const t = words()
  const button = h(
    'button',
    { type: 'button', class: 'button quiet', 'aria-label': t.closePane, title: t.closePane, onclick: close },
    icon('close', 20),
  )
  return h(
    'aside',
    { class: 'pane', 'aria-label': t.pane },
    h('header', {}, botIcon(20), h('b', {}, 'Fristvagt'), button),
    h('iframe', {
      title: t.pane,
      src: kind === 'reading' ? '/pane/read' : '/pane/write',
      'data-testid': 'pane-frame',
    }),
  )
}
