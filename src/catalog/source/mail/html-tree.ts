import { Parser } from 'htmlparser2'
import { UnreadableFileError } from '../unreadable-file-error.ts'

/** A part of an HTML text: an element with what stands in it, in order. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (HtmlElement | string)[]
}

interface OpenElement extends HtmlElement {
  readonly children: (OpenElement | string)[]
}

/** Mails that are made of tables within tables reach a third of this. */
const DEEPEST = 300

/** Returns an HTML text as a tree, put right as browsers do. Throws UnreadableFileError for one nested beyond reason. */
export function htmlTree(html: string): HtmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > DEEPEST) throw new UnreadableFileError('unsafe-content')
      const element: OpenElement = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    ontext: (text) => open.at(-1)?.children.push(text),
    onclosetag() {
      open.pop()
    },
  })
  parser.end(html)
  return root
}

/** Returns the elements of some names within an element, but for those within one of them. */
export function nearest(element: HtmlElement, names: readonly string[]): readonly HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return names.includes(child.name) ? [child] : nearest(child, names)
  })
}
