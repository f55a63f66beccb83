import appIcon from '../icon.svg'
import { h } from './dom.ts'

/** Returns a person's initials in a circle; decoration, since the name stands beside it. */
export function avatar(name: string, size = 32): HTMLElement {
  const initials = name
    .split(' ')
    .map((part) => part[0])
    .join('')
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6
  return h('span', {
    class: `avatar hue-${hue} size-${size}`,
    'aria-hidden': 'true',
    'data-initials': initials,
  })
}

/** Returns Fristvagt's icon. */
export function botIcon(size = 32): HTMLImageElement {
  return h('img', { class: 'bot-icon', src: appIcon, alt: '', width: size, height: size })
}
