import { foreign } from '../foreign-text.ts'
import { LONGEST_BUTTON_TITLE, MOST_BUTTONS } from '../limits.ts'
import { type CardAction, payloadOf } from '../verbs.ts'
import type { Element } from './element.ts'

interface ButtonOptions {
  readonly style?: 'positive'
  /** What the button is about, for a screen reader that jumps from button to button. */
  readonly about?: string
  /** False where an unfilled field of the card must not hold the press back. */
  readonly withInputs?: boolean
}

/** Returns a button that sends an action to the bot, which answers with a new card. */
export function execute(title: string, action: CardAction, options: ButtonOptions = {}): Element {
  const { verb, data } = payloadOf(action)
  return {
    type: 'Action.Execute',
    title: foreign(title, LONGEST_BUTTON_TITLE),
    verb,
    ...(Object.keys(data).length > 0 && { data }),
    ...(options.style && { style: options.style }),
    ...(options.about && { tooltip: foreign(`${title}: ${options.about}`, 100) }),
    ...(options.withInputs === false && { associatedInputs: 'none' }),
  }
}

/** Returns a button that opens a page; none for an address that is not on the web: the source may hold anything. */
export function openUrl(title: string, url: string | undefined): readonly Element[] {
  const parsed = url === undefined ? null : URL.parse(url)
  const onTheWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
  return onTheWeb
    ? [{ type: 'Action.OpenUrl', title: foreign(title, LONGEST_BUTTON_TITLE), url: parsed.href }]
    : []
}

/** Returns a button that shows and hides elements of the card, by id. */
export function toggle(title: string, targets: readonly string[], about?: string): Element {
  return {
    type: 'Action.ToggleVisibility',
    title,
    ...(about && { tooltip: foreign(`${title}: ${about}`, 100) }),
    targetElements: targets,
  }
}

/** Returns the buttons in a row; nothing when there are none. Throws RangeError when there are too many to show. */
export function buttons(
  actions: readonly Element[],
  options: { id?: string; hidden?: boolean; spacing?: 'small' | 'medium' } = {},
): readonly Element[] {
  if (actions.length === 0) return []
  if (actions.length > MOST_BUTTONS)
    throw new RangeError(`${actions.length} buttons in a row: at most ${MOST_BUTTONS}`)
  return [
    {
      type: 'ActionSet',
      ...(options.id !== undefined && { id: options.id }),
      ...(options.hidden && { isVisible: false }),
      spacing: options.spacing ?? 'small',
      actions,
    },
  ]
}
