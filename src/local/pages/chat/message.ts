import type { MessageView } from '../../teams/chat-state.ts'
import { LOCAL_PEOPLE } from '../../teams/world.ts'
import { avatar, botIcon } from '../shared/avatar.ts'
import { h } from '../shared/dom.ts'
import { language, locale, personKey } from '../shared/preferences.ts'
import { type Pressed, renderCard } from './card.ts'
import { markdownToHtml } from './markdown.ts'
import { openLink } from './open-link.ts'
import { pressButton } from './press-button.ts'
import { words } from './texts.ts'

const ZONE = 'Europe/Copenhagen'

/** Returns the name of who wrote a message. */
export function authorName(message: MessageView): string {
  if (message.from === 'bot') return words().bot
  return LOCAL_PEOPLE.find((p) => p.key === message.from)?.name ?? message.from
}

/** Returns the day of an instant, to group messages by: `mandag den 1. december`. */
export function dayLabel(instant: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: ZONE } as const
  const label = new Intl.DateTimeFormat(locale(), options).format(new Date(instant))
  return language() === 'da' ? label.replace(/^(\p{L}+)(?: den)? /u, '$1 den ') : label
}

function clockTime(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(
    new Date(instant),
  )
}

function paragraphs(text: string): readonly Node[] {
  const pieces = text.split(/(@Fristvagt)/)
  return pieces.map((piece) =>
    piece === '@Fristvagt' ? h('span', { class: 'at' }, words().bot) : document.createTextNode(piece),
  )
}

function botText(text: string): readonly Node[] {
  return [...new DOMParser().parseFromString(markdownToHtml(text), 'text/html').body.childNodes]
}

function body(message: MessageView): HTMLElement {
  const content = h('div', { class: 'content' })
  if (message.text) {
    const nodes = message.from === 'bot' ? botText(message.text) : paragraphs(message.text)
    content.append(h('div', { class: 'text' }, ...nodes))
  }
  if (message.card) {
    const holder = h('div', { class: 'card', 'data-testid': 'card' })
    const press = (action: Pressed): void => void pressButton(holder, message, action)
    try {
      holder.append(renderCard(message.card, { press, openUrl: openLink }))
    } catch (error) {
      holder.append(h('p', { class: 'failed', role: 'alert' }, String(error)))
    }
    content.append(holder)
  }
  return content
}

/** Returns a message as the chosen person sees it, with its card alive. */
export function messageElement(message: MessageView): HTMLElement {
  const mine = message.from === personKey()
  const name = authorName(message)
  const head = h(
    'header',
    {},
    h('b', { class: 'author' }, name),
    message.from === 'bot' && h('span', { class: 'badge' }, words().botIs),
    h('time', { datetime: message.at }, clockTime(message.at)),
    message.edited && h('span', { class: 'edited' }, words().edited),
  )
  return h(
    'article',
    {
      class: `message${mine ? ' mine' : ''}`,
      'aria-label': `${name} ${clockTime(message.at)}`,
      'data-testid': 'message',
      'data-id': message.id,
      'data-from': message.from,
      'data-version': message.version,
      'data-own': message.own,
    },
    message.from === 'bot' ? botIcon(32) : avatar(name),
    h('div', { class: 'bubble' }, head, body(message)),
  )
}
