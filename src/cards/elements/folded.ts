import { buttonRow, toggle } from './button.ts'
import { container } from './container.ts'
import type { Element } from './element.ts'

/** Returns rows that are hidden until a button shows them, and can be hidden again; nothing when there are none. */
export function folded(rows: readonly Element[], id: string, show: string, hide: string): readonly Element[] {
  if (rows.length === 0) return []
  const targets = [id, `${id}-show`, `${id}-hide`]
  return [
    buttonRow([toggle(show, targets)], 'medium', { id: `${id}-show` }),
    container(rows, { id, hidden: true, spacing: 'medium' }),
    buttonRow([toggle(hide, targets)], 'medium', { id: `${id}-hide`, hidden: true }),
  ]
}
