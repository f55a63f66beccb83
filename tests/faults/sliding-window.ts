/** Returns the most moments (milliseconds, in order) that lie in any window of so many milliseconds. */
export function peakIn(moments: readonly number[], windowMs: number): number {
  let [peak, first] = [0, 0]
  for (const [index, moment] of moments.entries()) {
    while (moment - (moments[first] ?? moment) >= windowMs) first++
    peak = Math.max(peak, index - first + 1)
  }
  return peak
}
