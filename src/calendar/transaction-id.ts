import { createHash } from 'node:crypto'

/**
 * Returns the same UUID (version 8, RFC 9562) for the same parts every time, on every instance: Graph makes one entry
 * for all requests with one transaction id. Parts are kept apart, so that ('a', 'bc') and ('ab', 'c') differ.
 */
export function transactionId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
