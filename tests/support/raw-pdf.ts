/**
 * Returns a PDF of objects as they are written in one, numbered from 1; the first is its catalogue. For files that no
 * program would write.
 */
export function rawPdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: string | Buffer) => {
    const bytes = Buffer.from(part)
    parts.push(bytes)
    length += bytes.length
  }
  for (const [i, object] of objects.entries()) {
    offsets.push(length)
    add(`${i + 1} 0 obj\n`)
    add(object)
    add('\nendobj\n')
  }
  const table = length
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`)
  for (const offset of offsets) add(`${String(offset).padStart(10, '0')} 00000 n \n`)
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** Returns a stream for `rawPdf`, with what its dictionary says beside its length. */
export const rawStream = (bytes: Buffer, says = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${says} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
