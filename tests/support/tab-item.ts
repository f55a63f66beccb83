import type { FastifyInstance } from 'fastify'
import type {
  DeliveryItem,
  EffectItem,
  EvidenceItem,
  ItemHistoryEntry,
  ItemHistoryItem,
  List,
  NudgeItem,
  SignaturesItem,
} from '#api/contract.ts'
import { day } from '#domain/day.ts'
import { deliveryWords } from '#domain/delivery-words.ts'
import { publishedSignatures } from '#domain/published-signatures.ts'
import { type AskedDeliveries, type ChannelsWorld, channelDeliveries } from './tab-channels.ts'
import { onTheDay } from './tab-items.ts'

/** What the stand-in API knows of one item beyond the lists, the same of each. */
export interface ItemWorld {
  history: Omit<ItemHistoryItem, 'id'>
  signatures: Omit<SignaturesItem, 'id'>
  coming: NudgeItem[]
  deliveries: DeliveryItem[]
  effect: EffectItem['total']
  /** How long a file is being made, and what of it comes: a test lets it go on. */
  file: { ready: Promise<void>; text: string }
  /** When set, what the evidence, or all of the item's own routes, are refused with. */
  refused: { evidence?: [number, string]; item?: [number, string] }
}

const EDITION = {
  title: 'KOMBIT-programledermøde, november 2025',
  source: {
    da: 'KOMBIT-programledermøde 7. november 2025',
    en: 'KOMBIT programme-leader meeting, 7 November 2025',
  },
}

/** Returns what has happened to an agreement, newest first, as an editor is told of it. */
function aHistory(): ItemHistoryEntry[] {
  const by = 'Mette Holm'
  return [
    {
      kind: 'recorded',
      day: '2025-11-28',
      at: '2025-11-28T08:12:00.000Z',
      state: 'fulfilled',
      by,
      via: 'tab',
    },
    {
      ...{ kind: 'handled', did: 'snoozed', day: '2025-11-25', at: '2025-11-25T13:05:00.000Z' },
      ...{ until: '2025-12-01', by, why: 'Juridisk afdeling læser den', place: 'KOMBIT-programmet › SAPA' },
    },
    {
      ...{ kind: 'handled', did: 'assigned', day: '2025-11-24', at: '2025-11-24T07:30:00.000Z' },
      ...{ by, to: 'Søren Ågård', via: 'personal' },
    },
    {
      ...{ kind: 'listed', day: '2025-11-07', edition: EDITION },
      list: { asOf: '2025-11-20', signed: 54, missing: 40, own: 'missing' },
    },
    {
      ...{ kind: 'moved', day: '2025-11-07', edition: EDITION },
      ...{ from: onTheDay('2025-11-28'), deadline: onTheDay('2025-12-05') },
    },
    { kind: 'first-seen', day: '2025-10-03', edition: EDITION, deadline: onTheDay('2025-11-28') },
  ]
}

/** Returns a card about the agreement of FLIS that was delivered on 28 November 2025. */
function aDelivery(overrides: Partial<DeliveryItem>): DeliveryItem {
  return {
    id: 'd1',
    team: 'KOMBIT-programmet',
    channel: 'SAPA',
    day: '2025-11-28',
    state: 'sent',
    attempts: 1,
    createdAt: '2025-11-28T07:00:00.000Z',
    sentAt: '2025-11-28T07:00:02.000Z',
    unsure: false,
    items: ['flis-dba'],
    nudges: [{ item: 'flis-dba', stage: 'before-7' }],
    lines: [{ item: 'flis-dba', type: 'agreement', title: 'Databehandleraftale – ny skabelon' }],
    ...overrides,
  }
}

const UNKNOWN = ['0400', '0825', '0563', '0741']

/** Returns a world in which Odder is missing on KOMBIT's list, and four municipalities are not on it. */
export function anItemWorld(): ItemWorld {
  const all = publishedSignatures({}).map(({ code }) => code)
  const named = all.filter((code) => !UNKNOWN.includes(code))
  const missing = named.filter((code, i) => code === '0727' || (i % 5 < 2 && code !== '0751'))
  const signed = named.filter((code) => !missing.includes(code))
  const asOf = '2025-11-20'
  return {
    history: { named: true, items: aHistory() },
    signatures: {
      ...{ asOf, source: EDITION.source },
      municipalities: [...publishedSignatures({ signatures: { asOf: day(asOf), signed, missing } })],
    },
    coming: [
      {
        ...{ at: '2025-12-02T08:00+01:00', subscription: 's1', channel: 'KOMBIT-programmet · SAPA' },
        ...{ item: 'flis-dba', stage: 'before-3', why: '3 dage før fristen' },
      },
      {
        ...{ at: '2025-12-04T08:00+01:00', subscription: 's1', channel: 'KOMBIT-programmet · SAPA' },
        ...{ item: 'flis-dba', stage: 'before-1', why: 'dagen før fristen' },
      },
    ],
    deliveries: [
      aDelivery({}),
      aDelivery({
        ...{ id: 'd2', channel: 'FLIS', state: 'ambiguous', sentAt: undefined },
        ...deliveryWords({ state: 'ambiguous', unsure: true }),
      }),
      aDelivery({
        ...{ id: 'd3', day: '2025-11-21', sentAt: undefined, state: 'failed', channel: 'FLIS' },
        nudges: [{ item: 'flis-dba', stage: 'before-14' }],
        ...deliveryWords({ state: 'failed', unsure: false }),
      }),
    ],
    effect: { nudges: 2, changed: 1, medianWorkingDays: 1 },
    file: { ready: Promise.resolve(), text: 'Afsnit;Hvad\n' },
    refused: {},
  }
}

/** Registers what is asked of one item. */
export function itemRoutes(api: FastifyInstance, world: { item: ItemWorld; channels: ChannelsWorld }): void {
  const problem = ([status, code]: [number, string]) =>
    Object.assign(new Error(code), { statusCode: status, code })
  const must = (refused: [number, string] | undefined) => {
    if (refused) throw problem(refused)
  }
  for (const list of ['agreements', 'tasks']) {
    api.get<{ Params: { id: string } }>(`/${list}/:id/history`, ({ params }): ItemHistoryItem => {
      must(world.item.refused.item)
      return { id: params.id, ...world.item.history }
    })
    api.get<{ Params: { id: string }; Querystring: { format?: string } }>(
      `/${list}/:id/evidence`,
      async ({ params, query }, reply) => {
        must(world.item.refused.evidence)
        if (query.format === undefined) return anEvidence(params.id)
        const { ready, text } = world.item.file
        await ready
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="fristvagt-0727-${params.id}.${query.format}"`)
          .send(text)
      },
    )
  }
  api.get<{ Params: { id: string } }>('/agreements/:id/signatures', ({ params }): SignaturesItem => {
    must(world.item.refused.item)
    return { id: params.id, ...world.item.signatures }
  })
  api.get('/nudges/preview', (): List<NudgeItem> => ({ items: world.item.coming }))
  // Of a channel as of an item: both pages ask the same of it.
  api.get<{ Querystring: AskedDeliveries }>('/nudges/deliveries', ({ query }): List<DeliveryItem> => {
    if (query.subscription !== undefined) return channelDeliveries(world.channels, query)
    return { items: world.item.deliveries }
  })
  api.get<{ Querystring: AskedDeliveries }>('/nudges/effect', ({ query }): EffectItem => {
    if (query.subscription !== undefined) return world.channels.effect
    return { municipality: '0727', days: 7, total: world.item.effect, stages: [], items: [] }
  })
}

function anEvidence(id: string): EvidenceItem {
  return {
    ...{ municipality: '0727', id, type: 'agreement', title: 'Databehandleraftale – ny skabelon' },
    deadline: onTheDay('2025-12-05'),
    events: [],
    trail: [
      {
        ...{ seq: 12, at: '2025-11-24T07:30:00.000Z', action: 'handling.assigned', by: 'Mette Holm' },
        hash: 'a'.repeat(64),
      },
      { seq: 19, at: '2025-11-28T08:12:00.000Z', action: 'standing.recorded', hash: 'b'.repeat(64) },
    ],
    end: { seq: 23, hash: 'c'.repeat(64) },
    madeAt: '2025-12-01T07:00:00.000Z',
  }
}
