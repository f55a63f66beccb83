import { createRequire } from 'node:module'
import type { SourceMap } from './draw-areas.ts'

interface OutlineModule {
  readonly Municipalities: (props: object) => {
    readonly props: { areas: SourceMap['areas']; viewBoxWidth: string; viewBoxHeight: string }
  }
}

/**
 * Returns the outlines of the 98 municipalities, Bornholm moved in, as react-denmark-map has them. Its component is asked
 * for what it would draw, and draws nothing: it is made for a mouse.
 */
export function municipalityOutlines(): SourceMap {
  const { Municipalities }: OutlineModule = createRequire(import.meta.url)('react-denmark-map')
  const { areas, viewBoxWidth, viewBoxHeight } = Municipalities({}).props
  return { width: Number(viewBoxWidth), height: Number(viewBoxHeight), areas }
}
