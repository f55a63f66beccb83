import { inflateSync } from 'node:zlib'

/** A decoded PNG of eight bits a channel: `pixels` holds `channels` bytes a pixel, row by row. */
export interface Png {
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly pixels: Uint8Array
}

const CHANNELS: Record<number, 3 | 4> = { 2: 3, 6: 4 }

/** Returns the PNG's pixels. Throws when it is not eight-bit RGB or RGBA, or is interlaced. */
export function decodePng(file: Buffer): Png {
  if (file.subarray(1, 4).toString() !== 'PNG') throw new Error('not a PNG')
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = CHANNELS[file[25] ?? -1]
  if (file[24] !== 8 || channels === undefined || file[28] !== 0)
    throw new Error('not a plain RGB or RGBA PNG')
  const packed: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.subarray(at + 4, at + 8).toString() === 'IDAT')
      packed.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(packed)), width, height, channels),
  }
}

function unfilter(rows: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= channels ? (pixels[at - channels] ?? 0) : 0
      const up = y > 0 ? (pixels[at - stride] ?? 0) : 0
      const corner = y > 0 && x >= channels ? (pixels[at - stride - channels] ?? 0) : 0
      const predicted =
        [0, left, up, (left + up) >> 1, paeth(left, up, corner)][rows[y * (stride + 1)] ?? 0] ?? 0
      pixels[at] = ((rows[y * (stride + 1) + 1 + x] ?? 0) + predicted) & 255
    }
  return pixels
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((p) => Math.abs(left + up - corner - p)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
