import { foreign } from '../foreign-text.ts'
import { LONGEST_BUTTON_TITLE, LONGEST_TOOLTIP, MOST_BUTTONS } from '../limits.ts'
import { type CardAction, payloadOf } from '../verbs.ts'
import type { Element } from './element.ts'

interface ButtonOptions {
  readonly style?: 'positive'
  /** What the button is about, for a screen reader that jumps from button to button. */
  readonly about?: string
  /** The fields of the card are neither checked nor sent. */
  readonly alone?: true
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
    ...(options.alone && { associatedInputs: 'none' }),
    ...(options.about && { tooltip: foreign(options.about, LONGEST_TOOLTIP) }),
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
    ...(about && { tooltip: foreign(about, LONGEST_TOOLTIP) }),
    targetElements: targets,
  }
}

/** How many pixels a phone of 320 leaves for the buttons of a row, and about what a button takes of them. */
const PHONE_WIDTH = 236
/** The same within a container that has a colour, which keeps a margin at both sides. */
const PHONE_WIDTH_INSIDE = 204
const BUTTON_PADDING = 32
const BUTTON_GAP = 8
const CHARACTER_WIDTH = 8

/**
 * Returns the buttons side by side, in as many rows as a phone needs: Teams on a phone does not wrap a row but hides
 * what is beyond its edge (microsoft/AdaptiveCards issue 4758). Nothing when there are none.
 */
export function buttons(
  actions: readonly Element[],
  spacing: 'small' | 'default' | 'medium' = 'default',
  width = PHONE_WIDTH,
): readonly Element[] {
  const rows: Element[][] = []
  for (const action of actions) {
    const row = rows.at(-1)
    if (row && row.length < MOST_BUTTONS && widthOf([...row, action]) <= width) row.push(action)
    else rows.push([action])
  }
  return rows.map((row, index) => buttonRow(row, index === 0 ? spacing : 'small'))
}

/** Returns the buttons as `buttons` does, for a container that has a colour. */
export function buttonsInside(actions: readonly Element[]): readonly Element[] {
  return buttons(actions, 'default', PHONE_WIDTH_INSIDE)
}

function widthOf(row: readonly Element[]): number {
  const gaps = (row.length - 1) * BUTTON_GAP
  return row.reduce((sum, { title }) => sum + String(title).length * CHARACTER_WIDTH + BUTTON_PADDING, gaps)
}

/** Returns one row of buttons, which can be shown and hidden by its id. */
export function buttonRow(
  actions: readonly Element[],
  spacing: 'small' | 'default' | 'medium',
  visibility: { id?: string; hidden?: boolean } = {},
): Element {
  return {
    type: 'ActionSet',
    ...(visibility.id !== undefined && { id: visibility.id }),
    ...(visibility.hidden && { isVisible: false }),
    ...(spacing !== 'default' && { spacing }),
    actions,
  }
}
