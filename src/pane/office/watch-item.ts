import { listen } from './listen.ts'
import { mailItem } from './mail-item.ts'
import type { Outlook } from './outlook.ts'

/** Returns what stands beside the pane, now and, where it is pinned, as the person goes from mail to mail. */
export function watchItem(office: typeof Office): Outlook['item'] {
  const { mailbox } = office.context
  const listeners = new Set<() => void>()
  let serial = 0
  let shown = mailbox.item
  const read = () => (mailbox.item ? mailItem(office, mailbox.item, `item-${++serial}`) : undefined)
  let current = read()

  function changed(): void {
    // It is said of one mail twice, too, when it was moved, marked or saved.
    if (mailbox.item === shown) return
    shown = mailbox.item
    const next = read()
    if (next?.kind === 'reading' && next.id === current?.id) return
    current = next
    for (const listener of listeners) listener()
  }

  // Where a pane cannot be pinned it stays with its mail.
  if (office.context.requirements.isSetSupported('Mailbox', '1.5'))
    listen(mailbox, office.EventType.ItemChanged, changed)
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
