import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
  Table,
  Versions,
} from 'adaptivecards'
import { FilteredChoices } from './filtered-choices.ts'
import { HOST_CONFIG } from './host-config.ts'
import { keepFocusOfToggles } from './keep-focus.ts'
import { markdownToHtml } from './markdown.ts'
import { withMentions } from './mentions.ts'

/** A pressed button that the bot is told of, its inputs merged into its data, as Teams sends it. */
export interface Pressed {
  readonly type: 'Action.Execute' | 'Action.Submit'
  readonly id?: string
  readonly verb?: string
  readonly title?: string
  readonly data: object
}

interface Handlers {
  press(action: Pressed): void
  openUrl(url: string): void
}

const hostConfig = new HostConfig(HOST_CONFIG)
GlobalRegistry.elements.register('Input.ChoiceSet', FilteredChoices)
// The package drops it when bundled: it registers by a side effect that it denies having.
GlobalRegistry.elements.register('Table', Table, Versions.v1_5)
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text)
  result.didProcess = true
}

function dataOf(action: SubmitAction | ExecuteAction): object {
  return typeof action.data === 'object' && action.data !== null ? action.data : {}
}

function handle(action: Action, handlers: Handlers): void {
  if (action instanceof OpenUrlAction) {
    if (action.url) handlers.openUrl(action.url)
  } else if (action instanceof ExecuteAction) {
    const { id, verb, title } = action
    handlers.press({
      type: 'Action.Execute',
      ...(id && { id }),
      ...(verb && { verb }),
      ...(title && { title }),
      data: dataOf(action),
    })
  } else if (action instanceof SubmitAction) {
    handlers.press({
      type: 'Action.Submit',
      ...(action.title && { title: action.title }),
      data: dataOf(action),
    })
  }
}

/** Returns a card drawn as Teams draws it. Throws when the card cannot be drawn at all. */
export function renderCard(json: Readonly<Record<string, unknown>>, handlers: Handlers): HTMLElement {
  const card = new AdaptiveCard()
  card.hostConfig = hostConfig
  card.onExecuteAction = (action) => handle(action, handlers)
  card.parse(withMentions(json))
  const element = card.render()
  if (!element) throw new Error('the card could not be drawn')
  // A card is no control of its own: only its inputs and buttons are reached by Tab.
  element.removeAttribute('tabindex')
  keepFocusOfToggles(element)
  return element
}
