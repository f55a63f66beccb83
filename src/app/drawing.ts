import type { ItemOffers, TabLinks } from '#cards/context.ts'
import { drawCard } from '#cards/draw-card.ts'
import { summaryOfSent } from '#cards/summary.ts'
import type { Drawing } from '#nudges/drawing.ts'

/** Returns how nudges become cards. */
export function drawing(links: TabLinks, deadlineLinks: ItemOffers['deadlineLinks']): Drawing {
  return {
    draw: (spec, { offers, ...context }) =>
      drawCard(spec, { ...context, links, ...(offers && { offers: { ...offers, deadlineLinks } }) }),
    summarise: (spec, { offers: _, ...context }) => summaryOfSent(spec, { ...context, links }),
  }
}
