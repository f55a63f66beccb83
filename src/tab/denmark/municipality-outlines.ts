import { Municipalities } from 'react-denmark-map'
import type { SourceMap } from './draw-areas.ts'

interface Drawn {
  readonly areas: SourceMap['areas']
  readonly viewBoxWidth: string
  readonly viewBoxHeight: string
}

/**
 * Returns the outlines of the 98 municipalities, Bornholm moved in, as react-denmark-map has them. Its component is asked
 * for what it would draw, and draws nothing: it is made for a mouse.
 */
export function municipalityOutlines(): SourceMap {
  const { areas, viewBoxWidth, viewBoxHeight }: Drawn = Municipalities({}).props
  return { width: Number(viewBoxWidth), height: Number(viewBoxHeight), areas }
}
