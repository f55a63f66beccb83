import { allPages } from '#actions/all-pages.ts'
import type { Day } from '#domain/day.ts'
import { placeNameOf } from '#domain/place-name.ts'
import type { Delivery, DeliveryState } from '#domain/ports/outbox.ts'
import { withNamedStore } from './with-store.ts'

interface DeliveriesOptions {
  readonly municipality: string
  readonly state?: readonly DeliveryState[]
  readonly item?: string
  readonly from?: Day
  readonly to?: Day
  readonly data?: string
  readonly json?: boolean
}

const PAGE = 500

/** Prints the deliveries of a municipality that are looked for, newest first. */
export async function deliveriesCommand(options: DeliveriesOptions): Promise<void> {
  const { municipality, state: states, item, from, to } = options
  await withNamedStore(options.data, async ({ system: { outbox, conversations } }) => {
    const found = await allPages<Delivery>(async (cursor) => {
      const page = await outbox.search({ municipality, states, item, from, to, limit: PAGE, cursor })
      return { items: page.deliveries, next: page.next }
    })
    const ids = [...new Set(found.map(({ conversation }) => conversation))]
    const places = new Map(
      await Promise.all(ids.map(async (id) => [id, await conversations.find(id)] as const)),
    )
    const rows = found.map((delivery) =>
      rowOf(delivery, placeNameOf(places.get(delivery.conversation), 'en')),
    )
    if (options.json) console.log(JSON.stringify(rows))
    else for (const row of rows) console.log(lineOf(row))
  })
}

type Row = ReturnType<typeof rowOf>

/** Whose chat a personal one is, is not told: not even its id, which would name the person. */
function rowOf(
  { id, day, state, attempts, unsure, error, createdAt, sentAt, spec }: Delivery,
  channel: string,
) {
  return {
    id,
    day,
    channel,
    state,
    attempts,
    unsure,
    ...(error === undefined ? {} : { error }),
    createdAt: createdAt.toString({ fractionalSecondDigits: 3 }),
    ...(sentAt && { sentAt: sentAt.toString({ fractionalSecondDigits: 3 }) }),
    items: spec.lines.map(({ item, stage }) => ({ item, stage })),
  }
}

function lineOf({ day, state, attempts, unsure, channel, items, error }: Row): string {
  const how = `${state}${unsure ? ' (may be there twice)' : ''}`
  const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`
  const told = `${items.length} ${items.length === 1 ? 'item' : 'items'}`
  return [day, how, tried, told, channel, ...(error === undefined ? [] : [error])].join('  ')
}
