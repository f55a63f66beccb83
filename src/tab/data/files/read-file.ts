/** Returns the file that an answer brings, and tells how many bytes are there, of how many where the server knows. */
export async function readFile(
  answer: Response,
  tell: (bytes: number, of: number | undefined) => void,
): Promise<Blob> {
  const parts: BlobPart[] = []
  const length = Number(answer.headers.get('content-length') ?? Number.NaN)
  const reader = answer.body?.getReader()
  let bytes = 0
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    parts.push(part.value)
    bytes += part.value.length
    tell(bytes, Number.isFinite(length) ? length : undefined)
  }
  return new Blob(parts, { type: answer.headers.get('content-type') ?? '' })
}
