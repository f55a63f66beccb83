/** A rectangle on a page, in points from its upper left corner, downwards. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Words of a page that were drawn in one go, with their place. */
export interface Word extends Box {
  readonly text: string
  /** The height of their font. */
  readonly size: number
  readonly font: string
  readonly links: readonly string[]
}

/** A line that is drawn across or down, by whatever means: from `from` to `to`, at `at`. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly across: readonly Rule[]
  readonly down: readonly Rule[]
}

/** A page before anything in it is put together. */
export interface PageParts {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  /** Words that do not stand upright. */
  readonly turned: readonly Word[]
  readonly rules: Rules
  /** Boxes that were laid wherever there was room. */
  readonly boxes: readonly Box[]
  /** Where there are drawings of many shapes, such as maps. */
  readonly drawings: readonly Box[]
  readonly hasPictures: boolean
}

export const middleAcross = (box: Box): number => (box.left + box.right) / 2
export const middleDown = (box: Box): number => (box.top + box.bottom) / 2

/** Returns whether the middle of a box lies in another one. */
export const isWithin = (box: Box, outer: Box, slack = 0): boolean =>
  middleAcross(box) >= outer.left - slack &&
  middleAcross(box) <= outer.right + slack &&
  middleDown(box) >= outer.top - slack &&
  middleDown(box) <= outer.bottom + slack

/** Returns whether two boxes have a point in common, or nearly. */
export const touch = (a: Box, b: Box, slack = 0): boolean =>
  a.left <= b.right + slack &&
  b.left <= a.right + slack &&
  a.top <= b.bottom + slack &&
  b.top <= a.bottom + slack

/** Returns the smallest box around boxes, of which there is one at least. */
export function around(boxes: readonly Box[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    right = Math.max(right, box.right)
    top = Math.min(top, box.top)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left, right, top, bottom }
}

/** Returns the middles of numbers that lie nearer to each other than `apart`, in order. */
export function clustered(numbers: readonly number[], apart: number): readonly number[] {
  const clusters: number[][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = clusters.at(-1)
    if (last && number - (last.at(-1) ?? number) < apart) last.push(number)
    else clusters.push([number])
  }
  return clusters.map((cluster) => ((cluster[0] ?? 0) + (cluster.at(-1) ?? 0)) / 2)
}
