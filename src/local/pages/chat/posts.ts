import type { MessageView } from '../../teams/chat-state.ts'
import { h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { personKey } from '../shared/preferences.ts'
import { composeBox } from './compose.ts'
import { replaceKeepingFocus } from './keep-focus.ts'
import { dayLabel, messageElement } from './message.ts'
import { words } from './texts.ts'

interface Needs {
  readonly threads: boolean
  readonly mentions: boolean
  say(text: string, root?: string): Promise<void>
  /** Opens the search of the message extension, for a message in the thread. */
  search(root?: string): void
}

/** The messages of one conversation, drawn once each and again only when they change. */
export class Posts {
  readonly element = h('div', { class: 'posts', 'data-testid': 'messages' })
  /** Leads to a new message that came out of sight; hidden while there is none. */
  readonly newer = h('button', { type: 'button', class: 'button newer', hidden: true }, words().newer)
  readonly #needs: Needs
  readonly #drawn = new Map<string, { key: string; element: HTMLElement }>()
  readonly #held = new Map<string, MessageView>()
  readonly #threads = new Map<string, HTMLElement>()
  #lastDay = ''
  #expects = false
  #unseen: HTMLElement | undefined

  constructor(needs: Needs) {
    this.#needs = needs
    this.element.classList.toggle('channel', needs.threads)
    this.element.addEventListener('scroll', () => {
      if (this.#isAtEnd()) this.#seen()
    })
    this.newer.addEventListener('click', () => {
      const element = this.#unseen
      this.#seen()
      if (element) this.#show(element)
    })
  }

  /** The person waits for something to come, and will want to see it wherever they are in the conversation. */
  expect(): void {
    this.#expects = true
  }

  /**
   * Draws a message, or draws it again in its place where it changed. A new one is scrolled to for a reader at the
   * end, and for one who wrote it or waits for it; others are told of it.
   */
  put(message: MessageView): void {
    const key = `${message.version}/${message.own}`
    const before = this.#drawn.get(message.id)
    if (before?.key === key) return
    if (before?.element.matches(':active')) {
      this.#hold(message)
      return
    }
    this.#held.delete(message.id)
    const element = messageElement(message)
    this.#drawn.set(message.id, { key, element })
    if (before) {
      const atEnd = this.#isAtEnd()
      replaceKeepingFocus(before.element, element)
      // The last card may have grown, and its new buttons must not be below the edge.
      if (atEnd && this.#isLast(element)) this.#show(element)
      return
    }
    const mine = message.from === personKey()
    const follow = this.#isAtEnd() || this.#expects || mine
    this.#place(message, element)
    this.#expects = mine
    if (follow) this.#show(element)
    else this.#tell(element)
  }

  /** A card that was redrawn between the down and the up of a press would lose the press: the newest waits till then. */
  #hold(message: MessageView): void {
    const waiting = this.#held.has(message.id)
    this.#held.set(message.id, message)
    if (!waiting) requestAnimationFrame(() => this.#release(message.id))
  }

  #release(id: string): void {
    const message = this.#held.get(id)
    this.#held.delete(id)
    if (message) this.put(message)
  }

  remove(id: string): void {
    this.#held.delete(id)
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
    else if (this.#isLast(element)) this.toEnd()
    else element.scrollIntoView({ block: 'nearest' })
  }

  #isLast(element: HTMLElement): boolean {
    return this.element.lastElementChild?.contains(element) ?? false
  }

  #tell(element: HTMLElement): void {
    this.#unseen ??= element
    this.newer.hidden = false
  }

  #seen(): void {
    this.#unseen = undefined
    this.newer.hidden = true
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
        search: () => this.#needs.search(message.root),
      })
      button.replaceWith(box)
      box.querySelector('textarea')?.focus()
    })
    this.#threads.set(message.id, thread)
    return thread
  }
}
