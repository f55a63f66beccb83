type Child = Node | string | undefined | false
type Listener = (event: Event) => void

/** What an element is made with: attributes (true for a bare one; undefined and false left out) and `on…` listeners. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | Listener>>

/** Returns an element of this name. Text is always set as text, never read as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value)
    else if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : String(value))
  }
  element.append(...children.filter((c) => c !== undefined && c !== false))
  return element
}

/** Replaces the children of an element. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...children.filter((c) => c !== undefined && c !== false))
}
