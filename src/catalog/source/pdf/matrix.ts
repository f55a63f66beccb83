/** How places are moved, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]

/** Returns the matrix that does `inner` first, and then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Returns where a place is moved to. */
export const moved = (by: Matrix, x: number, y: number): readonly [number, number] => [
  by[0] * x + by[2] * y + by[4],
  by[1] * x + by[3] * y + by[5],
]
