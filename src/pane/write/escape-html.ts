const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Returns words as HTML that shows just them, between tags or as the value of an attribute in quotes. */
export const escapeHtml = (words: string): string =>
  words.replace(/[&<>"']/g, (letter) => NAMED[letter] ?? '')
