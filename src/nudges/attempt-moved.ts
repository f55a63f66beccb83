import type { MovedSpec } from '#domain/card-spec.ts'
import { isBehind, isLongOver, isOff } from '#domain/moved-events.ts'
import type { Delivery, SendOutcome } from '#domain/ports/outbox.ts'
import type { DeliverPorts } from './deliver.ts'
import type { DrawContext } from './drawing.ts'
import { movedContextOf } from './moved-context.ts'
import { isOver, sendCard } from './send-card.ts'
import { mayBeShown } from './stores-of-card.ts'

/** Until another instance's publication is heard of. */
const NOT_HEARD: SendOutcome = { kind: 'postponed', afterSeconds: 1 }

/** How a send ended, and whether the card may show what was so no more when it was written down. */
interface Attempt {
  readonly outcome: SendOutcome
  readonly outdated?: () => Promise<boolean>
}

/** Tells a person that a meeting in their calendar has moved, unless that is so no more. Returns how that ended. */
export async function attemptMoved(ports: DeliverPorts, delivery: Delivery<MovedSpec>): Promise<Attempt> {
  const { spec } = delivery
  const conversation = await ports.stores.system.conversations.find(delivery.conversation)
  const person = conversation?.person
  if (!conversation || !person)
    return {
      outcome: {
        kind: 'gone',
        error: 'Fristvagt is not in the conversation any more',
        why: 'removed',
      },
    }
  const scope = ports.scopeOf(conversation.tenant)
  if (!mayBeShown(scope, spec.municipality)) return skipped('the tenant is not served any more')
  const stores = ports.stores.as(scope)
  if ((await stores.subscriptions.of(conversation.id))?.state === 'paused')
    return skipped('the person has paused Fristvagt')
  const context = await movedContextOf(stores, spec, person, ports.clock())
  const event = context.catalogue.events.get(spec.event)
  if (isOver(delivery, ports.clock())) return skipped('it is too long ago')
  // It stood in what was published before it moved: what is not there has been withdrawn since.
  if (!event) return skipped('it is published no more')
  if (event.revision < spec.revision) return { outcome: NOT_HEARD }
  const why = whyNoMore(spec, context)
  if (why !== undefined) return skipped(why)
  const drawn = () => ports.drawing.draw(spec, context)
  const summary = ports.drawing.summarise(spec, context)
  const outcome = await sendCard(ports, conversation, delivery, { drawn, summary })
  const outdated = async () => {
    const now = await movedContextOf(stores, spec, person, ports.clock())
    return now.entry !== context.entry
  }
  return { outcome, outdated }
}

const skipped = (why: string): Attempt => ({ outcome: { kind: 'skipped', why } })

function whyNoMore(spec: MovedSpec, { catalogue, entry, today }: DrawContext): string | undefined {
  const event = catalogue.events.get(spec.event)
  if (!event || event.revision > spec.revision || isOff(event) !== (spec.calledOff === true))
    return 'it has changed again, which is told by itself'
  if (entry === undefined) return 'the meeting is not in their calendar any more'
  if (!isBehind(entry, event) && !spec.was?.calledOff) return 'their calendar is right again'
  return isLongOver(event, spec.was, today) ? 'the meeting is over' : undefined
}
