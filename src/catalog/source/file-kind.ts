import { UnreadableFileError } from './unreadable-file-error.ts'

/** The kinds of file that are read, by which of the readers is to take them. */
export type FileKind = 'text' | 'pdf' | 'workbook' | 'table' | 'mail'

const BY_ENDING: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  pdf: 'pdf',
  xlsx: 'workbook',
  csv: 'table',
  eml: 'mail',
}

/** Kinds that are told apart by how they begin; what begins otherwise is text of some kind. */
const SIGNATURES: readonly (readonly [starts: string, is: FileKind | 'ole' | 'other'])[] = [
  ['PK\x03\x04', 'workbook'],
  ['PK\x05\x06', 'workbook'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['{\\rtf', 'other'],
  ['\x89PNG', 'other'],
  ['\xff\xd8\xff', 'other'],
  ['GIF8', 'other'],
  ['\x1f\x8b', 'other'],
  ['7z\xbc\xaf', 'other'],
  ['Rar!', 'other'],
]
const LONGEST_START = 64

/**
 * Returns which kind a file is, by its name and by how it begins. Throws UnreadableFileError where these disagree, or
 * where it is of a kind that is not read.
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const byName = BY_ENDING[/\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '']
  if (byName === undefined) throw new UnreadableFileError('unknown-kind')
  const is = kindByContent(bytes)
  if (is === 'ole') throw new UnreadableFileError(isEncryptedOffice(bytes) ? 'encrypted' : 'unknown-kind')
  if (is === 'text' ? byName === 'pdf' || byName === 'workbook' : byName !== is)
    throw new UnreadableFileError('other-content')
  return byName
}

function kindByContent(bytes: Uint8Array): FileKind | 'ole' | 'other' {
  const start = Buffer.from(bytes.subarray(0, LONGEST_START)).toString('latin1')
  const signature = SIGNATURES.find(([starts]) => start.startsWith(starts))
  if (signature) return signature[1]
  // Of what begins as text does, only that which begins at once is a PDF: a mail may speak of one.
  if (start.trimStart().startsWith('%PDF-')) return 'pdf'
  return 'text'
}

/** A workbook with a password is an old Office file with the whole workbook in a stream of this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
