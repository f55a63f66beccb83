import { effectOf } from '#actions/nudge-effect.ts'
import { findReach } from '#actions/reach.ts'
import { day, dayAt } from '#domain/day.ts'
import { effectJson } from '../effect-json.ts'
import { conversationAsked } from '../find-channel.ts'
import { reachJson } from '../reach-json.ts'
import { effectQuerySchema, effectSchema, reachQuerySchema, reachSchema } from '../report-schemas.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { signedInFor } from '../signed-in.ts'

/** Registers what a municipality is told of its nudges: what would reach nobody, and what came of those sent. */
export function registerReports(server: ApiServer, services: ApiServices): void {
  server.get(
    '/reach',
    {
      config: { permission: 'nudges.preview' },
      schema: { querystring: reachQuerySchema, response: { 200: reachSchema } },
    },
    async (request) => {
      const { municipality, days } = request.query
      const { stores, scope } = await signedInFor(services, request, municipality)
      const today = dayAt(services.clock())
      const isPresent = () => stores.conversations.anyOf(municipality, scope.tenant)
      const findings = await findReach(stores, {
        ...{ municipality, today, days, isPresent },
        tenant: scope.tenant,
      })
      const catalogue = await services.editions.catalogue()
      const conversation = stores.conversations.find
      return reachJson(findings, { municipality, today, days, catalogue, conversation })
    },
  )

  server.get(
    '/nudges/effect',
    {
      config: { permission: 'deliveries.read' },
      schema: { querystring: effectQuerySchema, response: { 200: effectSchema } },
    },
    async (request) => {
      const { municipality, days, item, stage, subscription, from, to } = request.query
      const caller = await signedInFor(services, request, municipality)
      const { stores } = caller
      const conversation = await conversationAsked(services, caller, municipality, subscription)
      const effects = await effectOf(stores, {
        municipality,
        days,
        item,
        stage,
        conversation,
        from: from === undefined ? undefined : day(from),
        to: to === undefined ? undefined : day(to),
      })
      return effectJson(effects, { municipality, days, catalogue: await services.editions.catalogue() })
    },
  )
}
