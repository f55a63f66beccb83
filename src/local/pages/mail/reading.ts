import { avatar } from '../shared/avatar.ts'
import { h } from '../shared/dom.ts'
import { locale } from '../shared/preferences.ts'
import { safeBody } from '../shared/safe-body.ts'
import type { DemoMail } from './mails/demo-mail.ts'
import { MAILS } from './mails/mails.ts'
import { words } from './texts.ts'

const ZONE = 'Europe/Copenhagen'

function dayOf(sent: string): string {
  const format = { day: 'numeric', month: 'short', timeZone: ZONE } as const
  return new Intl.DateTimeFormat(locale(), format).format(new Date(sent))
}

/** Returns the inbox, with the chosen mail marked. */
export function inbox(chosen: DemoMail | undefined): HTMLElement {
  const t = words()
  const rows = MAILS.map((mail) =>
    h(
      'li',
      {},
      h(
        'a',
        { href: `#/${mail.id}`, 'aria-current': mail === chosen && 'true' },
        h('b', {}, mail.from.name),
        h('time', { datetime: mail.sent }, dayOf(mail.sent)),
        h('span', {}, mail.subject),
      ),
    ),
  )
  return h('nav', { class: 'inbox', 'aria-label': t.inbox }, h('h2', {}, t.inbox), h('ul', {}, ...rows))
}

/** Returns a mail as Outlook shows it to be read. */
export function reading(mail: DemoMail): HTMLElement {
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'short', timeZone: ZONE })
  return h(
    'article',
    { class: 'mail', 'data-testid': 'mail' },
    h('h1', {}, mail.subject),
    h(
      'header',
      {},
      avatar(mail.from.name, 32),
      h('p', {}, h('b', {}, mail.from.name), ` <${mail.from.address}>`),
      h('time', { datetime: mail.sent }, when.format(new Date(mail.sent))),
    ),
    h('div', { class: 'mail-body', lang: 'da' }, safeBody(mail.html)),
  )
}
