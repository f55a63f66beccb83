/**
 * The part of Markdown that Teams shows: bold, italics, links, lists and line breaks. Returns HTML in which every
 * character of the text is escaped first, so that nobody's words become markup; links go to http, https and mailto.
 */
export function markdownToHtml(text: string): string {
  const html: string[] = []
  let list: string | undefined
  for (const line of escapeHtml(text).split(/\r?\n/)) {
    const item = ITEM.exec(line)
    const wanted = listOf(item?.[1])
    if (list !== wanted) html.push(list ? `</${list}>` : '', wanted ? `<${wanted}>` : '')
    list = wanted
    if (item) html.push(`<li>${inline(item[2] ?? '')}</li>`)
    else if (line.trim() !== '') html.push(`<p>${inline(line)}</p>`)
  }
  return html.join('') + (list ? `</${list}>` : '')
}

const ITEM = /^\s*([-*]|\d+\.)\s+(.*)$/

function listOf(mark: string | undefined): 'ul' | 'ol' | undefined {
  if (mark === undefined) return undefined
  return mark === '-' || mark === '*' ? 'ul' : 'ol'
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/g
const BOLD = /\*\*(?=\S)(.+?)(?<=\S)\*\*/g
const ITALIC = /(?<![\w*/])([_*])(?=\S)([^_*]+?)(?<=\S)\1(?![\w*])/g

function inline(text: string): string {
  // Links are set aside, so that the underscores of an address do not turn into italics.
  const links: string[] = []
  const held = text.replace(LINK, (_all, label: string, url: string) => {
    links.push(`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`)
    return `\u0000${links.length - 1}\u0000`
  })
  const styled = held.replace(BOLD, '<strong>$1</strong>').replace(ITALIC, '<em>$2</em>')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL marks what was set aside; escapeHtml has taken out any other
  return styled.replace(/\u0000(\d+)\u0000/g, (_all, index: string) => links[Number(index)] ?? '')
}

/** Returns the text without the marks of Markdown, for one line of preview. */
export function plainText(text: string): string {
  return new DOMParser().parseFromString(markdownToHtml(text), 'text/html').body.textContent
}
