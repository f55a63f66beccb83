import { inflateSync } from 'node:zlib'

/** Returns the objects of a PDF of ours as text, with their streams inflated: enough to see what it says of itself. */
export function readPdf(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  return text.replace(
    /(\/FlateDecode[\s\S]*?stream\n)([\s\S]*?)(\nendstream)/g,
    (_, before: string, stream: string, after: string) =>
      `${before}${inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')}${after}`,
  )
}

/** Returns how many pages a PDF has. */
export const pagesOf = (pdf: string): number => pdf.match(/\/Type \/Page\n/g)?.length ?? 0

/** Returns the words of a PDF, page by page, as whoever copies them gets them: by the fonts' own maps. */
export function wordsOfPdf(pdf: string): string {
  const maps = mapsOfFonts(pdf)
  const words: string[] = []
  for (const [, content = ''] of pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
    let map: ReadonlyMap<string, string> | undefined
    for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[\da-f]*>|[\s\d.-])*)\] TJ/g)) {
      if (font !== undefined) map = maps.get(font)
      else if (map) words.push(shownBy(shown ?? '', map))
    }
  }
  return words.join('')
}

function shownBy(shown: string, map: ReadonlyMap<string, string>): string {
  const glyphs = [...shown.matchAll(/<([\da-f]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
  return glyphs.map((glyph) => map.get(glyph) ?? '?').join('')
}

/** The map of each font from glyphs to text, by the name that pages call it. */
function mapsOfFonts(pdf: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const objects = new Map(
    [...pdf.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id = '', body = '']) => [id, body] as const,
    ),
  )
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const body of objects.values())
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '') ?? ''
      fonts.set(name, glyphsIn(cmap))
    }
  return fonts
}

function glyphsIn(cmap: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>()
  for (const [, from = '', list = ''] of cmap.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/g)) {
    const texts = [...list.matchAll(/<([\da-f ]*)>/g)].map(([, hex = '']) => utf16(hex))
    for (const [i, text] of texts.entries())
      glyphs.set((Number.parseInt(from, 16) + i).toString(16).padStart(4, '0'), text)
  }
  return glyphs
}

const utf16 = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')
