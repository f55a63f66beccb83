import { botIcon } from '../shared/avatar.ts'
import { h } from '../shared/dom.ts'
import { words } from './texts.ts'

/** Asks the person whether Fristvagt may use their calendar; returns what they chose, `cancel` when they closed it. */
export function askForConsent(): Promise<'consent' | 'without-consent' | 'cancel'> {
  const t = words()
  const before = document.activeElement
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'sign-in-title', 'data-testid': 'sign-in' },
    h(
      'form',
      { method: 'dialog' },
      botIcon(48),
      h('h2', { id: 'sign-in-title' }, t.signIn),
      h('p', {}, t.signInWhy),
      h(
        'div',
        { class: 'dialog-buttons' },
        h('button', { class: 'button primary', value: 'consent' }, t.signInYes),
        h('button', { class: 'button', value: 'without-consent' }, t.signInNo),
        h('button', { class: 'button quiet', value: 'cancel' }, t.cancel),
      ),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      if (before instanceof HTMLElement) before.focus()
      const { returnValue } = dialog
      resolve(returnValue === 'consent' || returnValue === 'without-consent' ? returnValue : 'cancel')
    })
  })
}
