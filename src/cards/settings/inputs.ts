import type { Element } from '../elements/element.ts'

/** One thing to choose. */
export interface Option {
  readonly title: string
  readonly value: string
}

/** Returns a list of which one is chosen. */
export function oneOf(id: string, label: string, choices: readonly Option[], value: string): Element {
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', choices, value }
}

/** Returns a list of which any number can be chosen; `value` has commas between what is. */
export function anyOf(
  id: string,
  label: string,
  choices: readonly Option[],
  { value, missing }: { readonly value: string; readonly missing?: string },
): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    isMultiSelect: true,
    style: 'expanded',
    wrap: true,
    choices,
    ...(value !== '' && { value }),
    ...(missing !== undefined && { isRequired: true, errorMessage: missing }),
  }
}

/** Returns a switch. */
export function onOff(id: string, title: string, value: string): Element {
  return { type: 'Input.Toggle', id, title, value, valueOn: 'true', valueOff: 'false', wrap: true }
}

/** Returns the choices with what is chosen and not among them put last, so that nothing chosen is ever lost. */
export function withChosen(
  choices: readonly Option[],
  chosen: readonly string[],
  titleOf: (value: string) => string,
): readonly Option[] {
  const known = new Set(choices.map(({ value }) => value))
  const others = chosen.filter((value) => value !== '' && !known.has(value))
  return [...choices, ...others.map((value) => ({ title: titleOf(value), value }))]
}
