import { around, type Box, touch } from './geometry.ts'

/** So many shapes near each other, in points, are a drawing; fewer are ornaments around text. */
const FEWEST_SHAPES = 8
const NEAR = 40
const MOST_SHAPES = 2_000
/** What covers more of a page than this is its background. */
const MOST_OF_PAGE = 0.6

/** Returns where shapes that touch each other make drawings, such as maps, whose words are labels and no text. */
export function drawingsOf(shapes: readonly Box[], width: number, height: number): readonly Box[] {
  const clusters: { box: Box; count: number }[] = []
  for (const shape of shapes.slice(0, MOST_SHAPES)) {
    const near = clusters.filter((cluster) => touch(cluster.box, shape, NEAR))
    const count = near.reduce((sum, cluster) => sum + cluster.count, 1)
    for (const cluster of near) clusters.splice(clusters.indexOf(cluster), 1)
    clusters.push({ box: around([shape, ...near.map((cluster) => cluster.box)]), count })
  }
  return clusters
    .filter(({ box, count }) => count >= FEWEST_SHAPES && areaOf(box) < width * height * MOST_OF_PAGE)
    .map(({ box }) => box)
}

const areaOf = (box: Box) => (box.right - box.left) * (box.bottom - box.top)
