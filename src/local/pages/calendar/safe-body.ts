import { h } from '../shared/dom.ts'

const KEPT = new Set(['P', 'DIV', 'BR', 'B', 'STRONG', 'I', 'EM', 'UL', 'OL', 'LI', 'HR'])
const DROPPED = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'IFRAME', 'OBJECT', 'TEMPLATE'])

/** Returns the body of an entry as nodes: a few plain elements and links to http and https, all else as its text. */
export function safeBody(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  fragment.append(...copied(new DOMParser().parseFromString(html, 'text/html').body))
  return fragment
}

function copied(parent: Node): readonly Node[] {
  return [...parent.childNodes].flatMap((node): readonly Node[] => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')]
    if (!(node instanceof Element) || DROPPED.has(node.tagName)) return []
    const inner = copied(node)
    if (node.tagName === 'A') return [link(node, inner)]
    if (!KEPT.has(node.tagName)) return inner
    const element = document.createElement(node.tagName)
    element.append(...inner)
    return [element]
  })
}

function link(from: Element, inner: readonly Node[]): Node {
  const href = from.getAttribute('href') ?? ''
  if (!/^https?:\/\//i.test(href)) return h('span', {}, ...inner)
  return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...inner)
}
