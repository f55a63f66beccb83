import { foreign } from '../foreign-text.ts'
import type { Element } from './element.ts'

/** One of several to choose from. */
export interface Choice {
  readonly title: string
  readonly value: string
}

const LONGEST_CHOICE = 80

/** Returns a list to choose one from; `filtered` narrows as one types. Titles are shown as they stand. */
export function choiceInput(
  id: string,
  label: string,
  choices: readonly Choice[],
  options: {
    readonly filtered?: boolean
    readonly placeholder?: string
    readonly value?: string | undefined
  } = {},
): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: options.filtered ? 'filtered' : 'compact',
    ...(options.placeholder !== undefined && { placeholder: options.placeholder }),
    ...(options.value !== undefined && { value: options.value }),
    choices: choices.map(({ title, value }) => ({ title: foreign(title, LONGEST_CHOICE), value })),
  }
}

/** Returns a field for a day between two, written `2025-12-05`. */
export function dateInput(id: string, label: string, min: string, max: string): Element {
  return { type: 'Input.Date', id, label, min, max }
}

/** Returns a field for a line of text of at most `longest` characters. */
export function textInput(id: string, label: string, placeholder: string, longest: number): Element {
  return { type: 'Input.Text', id, label, placeholder, maxLength: longest }
}
