/**
 * Returns the body of an entry with `ours` (HTML) in the place of the paragraphs that we wrote before. A paragraph that
 * does not say word for word what we wrote is the person's own, and kept where it stands; `written` is what we wrote, as
 * plain text, a paragraph each. Where nothing of ours is found, `ours` comes first.
 */
export function bodyKeepingNotes(present: string, written: readonly string[], ours: string): string {
  const known = new Set(written.map(inOneLine))
  const pieces = present.split(/(?<=<\/p>)/i).map((piece) => cut(piece, known))
  const first = pieces.findIndex((piece) => piece.ours)
  if (first >= 0) return pieces.map(({ kept }, index) => (index === first ? `${kept}${ours}` : kept)).join('')
  const start = /<body\b[^>]{0,2000}>/i.exec(present)
  const at = start ? start.index + start[0].length : 0
  return `${present.slice(0, at)}${ours}${present.slice(at)}`
}

/** Takes the paragraph that a piece ends with away, if it is ours. */
function cut(piece: string, known: ReadonlySet<string>): { kept: string; ours: boolean } {
  const start = piece.toLowerCase().lastIndexOf('<p')
  const ours = start >= 0 && known.has(inOneLine(asPlainText(piece.slice(start))))
  return { kept: ours ? piece.slice(0, start) : piece, ours }
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
}

function asPlainText(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => CHARACTERS[entity] ?? entity)
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
