import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'

/** The fonts of a document, each as the bytes of its file, and which characters they have a sign for. */
export interface Fonts {
  readonly regular: Buffer
  readonly bold: Buffer
  readonly hasSign: (codePoint: number) => boolean
}

const REGULAR = import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')
const BOLD = import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf')

let loading: Promise<Fonts> | undefined

/** Returns the fonts, read once: Source Sans 3, in its regular and its semi-bold weight. */
export function loadFonts(): Promise<Fonts> {
  loading ??= load().catch((error: unknown) => {
    // The next document tries again.
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([readFile(fileURLToPath(REGULAR)), readFile(fileURLToPath(BOLD))])
  const opened = [regular, bold].map((bytes) => create(bytes))
  return {
    regular,
    bold,
    hasSign: (codePoint) =>
      opened.every((font) => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint)),
  }
}
