import { LOCAL_PEOPLE } from '../../teams/world.ts'
import { h } from '../shared/dom.ts'
import { personKey } from '../shared/preferences.ts'
import { safeBody } from '../shared/safe-body.ts'
import { words } from './texts.ts'

/** Something that is written, and how to put something where its cursor is or was last. */
export interface Draft {
  readonly element: HTMLElement
  insert(content: string, as: 'html' | 'text'): void
}

/** Returns the form of a new mail or a new invitation. */
export function writing(of: 'message' | 'appointment'): Draft {
  const t = words()
  const me = LOCAL_PEOPLE.find(({ key }) => key === personKey())?.name
  const body = h(
    'div',
    {
      class: 'mail-body written',
      contenteditable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': t.body,
      'data-testid': 'draft-body',
    },
    h('p', {}, h('br')),
    h('p', {}, t.regards, h('br'), me),
  )
  const field = (label: string) => h('label', { class: 'mail-field' }, h('span', {}, label), h('input', {}))
  const element = h(
    'article',
    { class: 'mail', 'data-testid': 'draft' },
    h('h1', {}, of === 'message' ? t.newMail : t.newMeeting),
    field(of === 'message' ? t.toMe : t.invited),
    field(t.subject),
    body,
    h('p', { class: 'zone' }, t.nothingSent),
  )
  return {
    element,
    insert(content, as) {
      const place = cursorIn(body)
      place.deleteContents()
      place.insertNode(as === 'html' ? safeBody(content, { styled: true }) : document.createTextNode(content))
    },
  }
}

/** The frame of the pane takes the focus, and leaves the selection. */
function cursorIn(body: HTMLElement): Range {
  const selection = getSelection()
  const at = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  if (at && body.contains(at.commonAncestorContainer)) return at
  const top = document.createRange()
  top.selectNodeContents(body.firstElementChild ?? body)
  top.collapse(true)
  return top
}
