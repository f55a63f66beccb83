import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { UnreadableFileError } from '../unreadable-file-error.ts'

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Native code that draws, which pdf.js loads wherever it is installed: no file of a stranger comes near it. */
const DRAWS = '@napi-rs/canvas'
const folder = (name: string) =>
  fileURLToPath(new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')))

let library: Promise<PdfLibrary> | undefined

/** Returns pdf.js, without what it draws with. */
export function pdfLibrary(): Promise<PdfLibrary> {
  library ??= load()
  return library
}

async function load(): Promise<PdfLibrary> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier === DRAWS) throw new Error('nothing is drawn here')
      return next(specifier, context)
    },
  })
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    hooks.deregister()
  }
}

/**
 * Returns a PDF that is open; whoever asks closes it. Everything it needs beside its bytes lies on this machine. Throws
 * UnreadableFileError when it is locked, or no PDF.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, PasswordException } = await pdfLibrary()
  const opening = getDocument({
    // It takes the bytes for itself, and others still need them.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    // Pictures are never looked at: none is unpacked.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  })
  try {
    return await opening.promise
  } catch (cause) {
    await opening.destroy()
    const code = cause instanceof PasswordException ? 'encrypted' : 'damaged'
    throw new UnreadableFileError(code, undefined, { cause })
  }
}
