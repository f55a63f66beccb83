import { h } from './dom.ts'

const KEPT = new Set('P DIV BR B STRONG I EM UL OL LI HR H1 H2 H3 TABLE TBODY THEAD TR TD TH SPAN'.split(' '))
const DROPPED = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'IFRAME', 'OBJECT', 'TEMPLATE'])

/**
 * Returns the body of an entry or a mail as nodes: a few plain elements and links to http and https, all else as its text.
 * `styled` keeps what the elements look like.
 */
export function safeBody(html: string, { styled = false } = {}): DocumentFragment {
  const fragment = document.createDocumentFragment()
  fragment.append(...copied(new DOMParser().parseFromString(html, 'text/html').body, styled))
  return fragment
}

function copied(parent: Node, styled: boolean): readonly Node[] {
  return [...parent.childNodes].flatMap((node): readonly Node[] => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')]
    if (!(node instanceof Element) || DROPPED.has(node.tagName)) return []
    const inner = copied(node, styled)
    const element =
      node.tagName === 'A' ? link(node) : KEPT.has(node.tagName) && document.createElement(node.tagName)
    if (!element) return inner
    const style = styled && node.getAttribute('style')
    if (style) element.style.cssText = style
    element.append(...inner)
    return [element]
  })
}

function link(from: Element): HTMLElement {
  const href = from.getAttribute('href') ?? ''
  if (!/^https?:\/\//i.test(href)) return h('span')
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' })
}
