import { OutsideScopeError } from '#domain/outside-scope-error.ts'
import type { Outbox } from '#domain/ports/outbox.ts'
import { coversMunicipality, type Scope } from '#domain/scope.ts'
import { municipalityIn } from '../stores/settle-delivery.ts'
import type { Demands } from './demands.ts'
import type { IsOurs } from './is-ours.ts'

/** A delivery is its municipality's; one of another municipality is as if it were not there. */
export function narrowedOutbox(outbox: Outbox, scope: Scope, demand: Demands, isOurs: IsOurs): Outbox {
  const isCovered = (delivery: string) => coversMunicipality(scope, municipalityIn(delivery))
  return {
    async supersede(municipality, conversation, ...rest) {
      demand.municipality(municipality)
      return outbox.supersede(municipality, conversation, ...rest)
    },
    async unsentBefore(municipality, day) {
      demand.municipality(municipality)
      return outbox.unsentBefore(municipality, day)
    },
    async plan(...planned) {
      const [spec, conversation] = planned
      demand.municipality(spec.municipality)
      if (!(await isOurs(conversation))) throw new OutsideScopeError('the conversation of a delivery')
      return outbox.plan(...planned)
    },
    async tell(...told) {
      demand.everything()
      return outbox.tell(...told)
    },
    async claim(id, at) {
      return isCovered(id) ? outbox.claim(id, at) : undefined
    },
    async settle(...settled) {
      if (isCovered(settled[0])) await outbox.settle(...settled)
    },
    async deliveriesOf(municipality, limit) {
      demand.municipality(municipality)
      return outbox.deliveriesOf(municipality, limit)
    },
    async search(query) {
      demand.municipality(query.municipality)
      return outbox.search(query)
    },
    async pending() {
      demand.everything()
      return outbox.pending()
    },
  }
}
