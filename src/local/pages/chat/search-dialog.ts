import type { FoundCard } from '../../teams/extension-answer.ts'
import { api } from '../shared/api.ts'
import { h } from '../shared/dom.ts'
import { words } from './texts.ts'

const PAGE = 10
const PAUSE_MS = 200

/** Opens the search of the message extension: what is chosen there goes into the conversation as a message. */
export function openSearch(conversation: string): void {
  const t = words()
  const before = document.activeElement
  const box = h('input', {
    ...{ type: 'search', 'aria-label': t.searchFor, placeholder: t.searchFor, maxlength: 500 },
  })
  const status = h('p', { class: 'search-status', role: 'status' })
  const list = h('ul', { class: 'search-results' })
  const more = h('button', { type: 'button', class: 'button', hidden: true }, t.more)
  const among = h(
    'fieldset',
    { class: 'search-among' },
    h('legend', { class: 'visually-hidden' }, t.searchAmong),
  )
  for (const [command, name] of Object.entries(t.searched)) {
    const radio = h('input', {
      type: 'radio',
      name: 'among',
      value: command,
      checked: command === 'agreements',
    })
    among.append(h('label', {}, radio, name))
  }
  const close = h('button', { type: 'button', class: 'button quiet' }, t.close)
  const dialog = h(
    'dialog',
    { class: 'dialog search', 'aria-labelledby': 'search-title', 'data-testid': 'search' },
    h('h2', { id: 'search-title' }, t.search),
    ...[among, box, status, list, h('div', { class: 'dialog-buttons' }, more, close)],
  )

  let asked = 0
  const ask = async (skip: number): Promise<void> => {
    const mine = ++asked
    const command = among.querySelector<HTMLInputElement>('input:checked')?.value ?? 'agreements'
    const says = await api
      .search(conversation, { command, text: box.value, skip, count: PAGE })
      .catch(() => ({ kind: 'words' as const, text: t.botSilent }))
    // An earlier question that is answered late is not what the box says.
    if (mine !== asked) return
    const results = says.kind === 'results' ? says.results : []
    if (skip === 0) list.replaceChildren()
    list.append(...results.map(row))
    more.hidden = results.length < PAGE
    status.textContent = says.kind === 'words' ? says.text : t.found(list.children.length)
  }
  const row = (found: FoundCard): HTMLElement => {
    const button = h('button', { type: 'button' }, h('b', {}, found.title), h('small', {}, found.text))
    button.addEventListener('click', async () => {
      try {
        await api.insert(conversation, found)
        dialog.close()
      } catch {
        status.textContent = t.botSilent
      }
    })
    return h('li', {}, button)
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  box.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => void ask(0), PAUSE_MS)
  })
  among.addEventListener('change', () => void ask(0))
  more.addEventListener('click', () => void ask(list.children.length))
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    clearTimeout(pause)
    dialog.remove()
    if (before instanceof HTMLElement) before.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
  box.focus()
  void ask(0)
}
