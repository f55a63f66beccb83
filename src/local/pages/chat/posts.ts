import type { MessageView } from '../../teams/chat-state.ts'
import { h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { composeBox } from './compose.ts'
import { dayLabel, messageElement } from './message.ts'
import { words } from './texts.ts'

interface Needs {
  readonly threads: boolean
  readonly mentions: boolean
  say(text: string, root?: string): Promise<void>
}

/** The messages of one conversation, drawn once each and again only when they change. */
export class Posts {
  readonly element = h('div', { class: 'posts', 'data-testid': 'messages' })
  readonly #needs: Needs
  readonly #drawn = new Map<string, { key: string; element: HTMLElement }>()
  readonly #threads = new Map<string, HTMLElement>()
  #lastDay = ''

  constructor(needs: Needs) {
    this.#needs = needs
    this.element.classList.toggle('channel', needs.threads)
  }

  /** Draws a message, or draws it again in its place where it changed. A reader at the end follows a new one. */
  put(message: MessageView): void {
    const key = `${message.version}/${message.own}`
    const before = this.#drawn.get(message.id)
    if (before?.key === key) return
    const element = messageElement(message)
    this.#drawn.set(message.id, { key, element })
    if (before) {
      replaceKeepingFocus(before.element, element)
      return
    }
    const follow = this.#isAtEnd()
    this.#place(message, element)
    if (follow) this.#show(element)
  }

  remove(id: string): void {
    this.#drawn.get(id)?.element.remove()
    this.#drawn.delete(id)
    this.#threads.get(id)?.remove()
    this.#threads.delete(id)
  }

  /** Removes the messages that are none of these: the server may have forgotten some while the page was away. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of [...this.#drawn.keys()]) if (!ids.has(id)) this.remove(id)
  }

  toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight
  }

  get isEmpty(): boolean {
    return this.#drawn.size === 0
  }

  /** Scrolls to a new message: to the beginning of one that does not fit. */
  #show(element: HTMLElement): void {
    if (element.offsetHeight > this.element.clientHeight) element.scrollIntoView({ block: 'start' })
    else this.toEnd()
  }

  #isAtEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.element
    return scrollHeight - scrollTop - clientHeight < 160
  }

  #place(message: MessageView, element: HTMLElement): void {
    const thread = this.#needs.threads ? this.#threads.get(message.root) : undefined
    if (thread) {
      thread.querySelector('.replies')?.append(element)
      return
    }
    const day = dayLabel(message.at)
    if (day !== this.#lastDay) this.element.append(h('h2', { class: 'day' }, day))
    this.#lastDay = day
    this.element.append(this.#needs.threads ? this.#thread(message, element) : element)
  }

  #thread(message: MessageView, element: HTMLElement): HTMLElement {
    const label = words().reply
    const button = h('button', { type: 'button', class: 'button quiet reply' }, icon('reply', 18), label)
    const thread = h(
      'section',
      { class: 'thread', 'data-testid': 'thread' },
      element,
      h('div', { class: 'replies' }),
      button,
    )
    button.addEventListener('click', () => {
      const box = composeBox({
        label: words().writeReply,
        mentions: this.#needs.mentions,
        send: (text) => this.#needs.say(text, message.root),
      })
      button.replaceWith(box)
      box.querySelector('textarea')?.focus()
    })
    this.#threads.set(message.id, thread)
    return thread
  }
}

function replaceKeepingFocus(before: HTMLElement, after: HTMLElement): void {
  const focused = before.contains(document.activeElement)
  before.replaceWith(after)
  if (!focused) return
  after.tabIndex = -1
  after.focus({ preventScroll: true })
}
