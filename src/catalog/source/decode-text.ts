import type { ReadLimits } from './read-limits.ts'
import { UnreadableFileError } from './unreadable-file-error.ts'

/** How many of the first bytes tell UTF-16 without a mark from everything else. */
const LOOKED_AT = 4096

/**
 * Returns bytes as text, without a byte order mark: UTF-8 or UTF-16 by their mark or by what fits, or else Windows-1252,
 * in which Danish Windows programs save. Throws UnreadableFileError for what is no text at all, or too much of it.
 */
export function decodeText(bytes: Uint8Array, limits: Pick<ReadLimits, 'characters'>): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  // Before anything is done to it: what one step makes of a longer one may be more than memory has room for.
  if (text.length > limits.characters) throw new UnreadableFileError('too-much-text')
  if (text.includes('\0')) throw new UnreadableFileError('other-content')
  return text
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** In UTF-16 every other byte of western text is zero. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined
  const looked = bytes.subarray(0, LOOKED_AT)
  let even = 0
  let odd = 0
  for (const [i, byte] of looked.entries()) if (byte === 0) i % 2 === 0 ? even++ : odd++
  const most = looked.length / 2
  if (odd > most * 0.6 && even === 0) return 'utf-16le'
  if (even > most * 0.6 && odd === 0) return 'utf-16be'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
