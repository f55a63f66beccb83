import type { TabLinks } from '#cards/context.ts'
import { drawCard } from '#cards/draw-card.ts'
import { digestSummary } from '#cards/summary.ts'
import type { Drawing } from '#nudges/drawing.ts'

/** Returns how nudges become cards. */
export function drawing(links: TabLinks): Drawing {
  return {
    draw: (spec, context) => drawCard(spec, { ...context, links }),
    summarise: (spec, context) => digestSummary(spec, { ...context, links }),
  }
}
