import { h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import { words } from './texts.ts'

const MENTION = /(?:^|\s)@(\p{L}*)$/u

/** Returns a box to write in: Enter sends, Shift+Enter breaks the line; with `mentions`, `@` offers Fristvagt. */
export function composeBox(options: {
  readonly label: string
  readonly mentions: boolean
  send(text: string): Promise<void>
  /** Opens the search of the message extension. */
  search(): void
}): HTMLFormElement {
  const t = words()
  const box = h('textarea', {
    rows: 1,
    'aria-label': options.label,
    placeholder: options.label,
    maxlength: 20_000,
  })
  const hint = h(
    'button',
    { type: 'button', class: 'mention-hint', hidden: true },
    h('b', {}, `@${t.bot}`),
    h('small', {}, t.mentionHint),
  )
  const sendButton = h(
    'button',
    { type: 'submit', class: 'send', 'aria-label': t.send, title: t.send },
    icon('send', 20),
  )

  const typed = (): RegExpExecArray | undefined => {
    const match = MENTION.exec(box.value.slice(0, box.selectionStart))
    const partial = match?.[1]?.toLocaleLowerCase() ?? ''
    return match && 'fristvagt'.startsWith(partial) && partial !== 'fristvagt' ? match : undefined
  }
  const grow = (): void => {
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight, 200)}px`
    hint.hidden = !(options.mentions && typed())
  }
  const mention = (): void => {
    const length = typed()?.[1]?.length
    const start = length === undefined ? box.selectionStart : box.selectionStart - length - 1
    box.setRangeText(`@${t.bot} `, start, box.selectionEnd, 'end')
    box.focus()
    grow()
  }
  const send = async (): Promise<void> => {
    const text = box.value.trim()
    if (text === '') return
    box.value = ''
    grow()
    await options.send(text)
  }
  box.addEventListener('input', grow)
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (!hint.hidden && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault()
      mention()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void send()
    }
  })
  hint.addEventListener('click', mention)
  const mentionButton = h(
    'button',
    { type: 'button', class: 'send', 'aria-label': t.mention, title: t.mention },
    icon('mention', 20),
  )
  mentionButton.addEventListener('click', mention)
  const searchButton = h(
    'button',
    { type: 'button', class: 'send', 'aria-label': t.search, title: t.search },
    icon('search', 20),
  )
  searchButton.addEventListener('click', () => options.search())
  const buttons = [searchButton, options.mentions && mentionButton, sendButton]
  const form = h('form', { class: 'compose' }, hint, box, ...buttons)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
    box.focus()
  })
  return form
}
