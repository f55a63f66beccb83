import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/day.ts'
import { inPeriod, onDay, undecided } from '#domain/deadline.ts'
import type { Edition } from '#domain/edition.ts'
import { type Handlings, NO_HANDLINGS } from '#domain/handling.ts'
import {
  countReasons,
  isUnreached,
  REACH_REASONS,
  type ReachChannel,
  type ReachInput,
  reachFindings,
} from '#domain/reach.ts'
import { reachWords } from '#domain/reach-words.ts'
import type { Standing } from '#domain/standing.ts'
import { aCatalogue, anAgreement, aPerson, aTask } from '#tests/support/factories.ts'

const today = day('2025-12-01')
const FLIS = anAgreement({ id: 'flis', solution: 'flis', deadline: onDay('2025-12-05') })
const channel = (overrides: Partial<ReachChannel> = {}): ReachChannel => ({
  conversation: '19:general',
  state: 'active',
  follows: () => true,
  ...overrides,
})

interface World {
  readonly items?: Partial<Edition>
  readonly channels?: readonly ReachChannel[]
  readonly isPresent?: boolean
  readonly standings?: ReadonlyMap<string, Standing>
  readonly handlings?: Handlings
  readonly days?: number
  readonly isReachable?: ReachInput['isReachable']
}
const found = ({
  items = { agreements: [FLIS] },
  channels = [channel()],
  isPresent = true,
  standings = new Map(),
  handlings = NO_HANDLINGS,
  days = 30,
  isReachable = () => true,
}: World) =>
  reachFindings(
    { catalogue: aCatalogue(items), standings, handlings, isPresent, channels, isReachable },
    today,
    days,
  )
const unreached = (world: World) => found(world).filter(isUnreached)

const paused = channel({ conversation: '19:paused', state: 'paused' })
const failing = channel({ conversation: '19:failing', failure: 'HTTP 403' })
const ofSapa = channel({ conversation: '19:sapa', follows: ({ item }) => item.solution === 'sapa' })

describe('why a deadline would reach nobody', () => {
  it.each<[string, World, object]>([
    ['Fristvagt is nowhere', { channels: [], isPresent: false }, { reason: 'no-bot' }],
    ['no channel has said yes', { channels: [] }, { reason: 'no-channel', detail: 'no-subscription' }],
    ['none follows the item', { channels: [ofSapa] }, { reason: 'no-channel', detail: 'filtered' }],
    [
      'the one that follows it is paused',
      { channels: [ofSapa, paused] },
      { reason: 'paused', channels: [paused] },
    ],
    ['nothing arrives there', { channels: [failing] }, { reason: 'failing', channels: [failing] }],
    [
      'one is paused and nothing arrives in the other',
      { channels: [failing, paused] },
      { reason: 'failing', channels: [failing, paused] },
    ],
    [
      'the one that is paused failed before',
      { channels: [{ ...failing, state: 'paused' }] },
      { reason: 'paused' },
    ],
  ])('is told: %s', (_, world, expected) => {
    expect(unreached(world)).toMatchObject([{ item: 'flis', type: 'agreement', daysLeft: 4, ...expected }])
  })

  it('is nothing where one channel gets it, whatever the others do', () => {
    expect(unreached({ channels: [paused, failing, ofSapa, channel()] })).toEqual([])
  })

  it('is nothing where a pause ends by the deadline', () => {
    const until = (on: string) => unreached({ channels: [{ ...paused, pausedUntil: day(on) }] })
    expect(until('2025-12-05')).toEqual([])
    expect(until('2025-12-06')).toMatchObject([{ reason: 'paused' }])
  })

  it.each<[string, World]>([
    [
      'is settled',
      { standings: new Map([['flis', { state: 'fulfilled', asOf: today, source: { kind: 'kombit' } }]]) },
    ],
    ['is undecided', { items: { agreements: [{ ...FLIS, deadline: undecided() }] } }],
    ['is overdue', { items: { agreements: [{ ...FLIS, deadline: onDay('2025-11-30') }] } }],
    ['is due later than is looked', { days: 3 }],
  ])('is not asked of an item that %s', (_, world) => {
    expect(found({ channels: [], ...world })).toEqual([])
  })

  it('counts the days to the first day of a period, and once that has come to its last', () => {
    const of = (from: string, to: string) =>
      unreached({ channels: [], items: { tasks: [aTask({ due: inPeriod(from, to, 'dec') })] } })[0]?.daysLeft
    expect(of('2025-12-11', '2025-12-31')).toBe(10)
    expect(of('2025-12-01', '2025-12-31')).toBe(0)
    expect(of('2025-11-21', '2025-12-10')).toBe(9)
  })

  it('looks as far as the last of the days, and no further', () => {
    expect(unreached({ channels: [], days: 4 })).toHaveLength(1)
    expect(unreached({ channels: [], days: 3 })).toHaveLength(0)
  })

  it('puts the nearest deadline first', () => {
    const items = {
      agreements: [FLIS],
      tasks: [
        aTask({ id: 'later', due: onDay('2025-12-20') }),
        aTask({ id: 'now', due: onDay('2025-12-01') }),
      ],
    }
    expect(unreached({ items, channels: [] }).map(({ item }) => item)).toEqual(['now', 'flis', 'later'])
  })
})

describe('nobody being responsible', () => {
  const at = Temporal.Instant.from('2025-12-01T07:00:00Z')
  const assigned: Handlings = new Map([
    ['flis', { item: 'flis', assignment: { to: aPerson(), by: aPerson(), at } }],
  ])

  it('is a finding of its own, beside the graver one', () => {
    expect(found({ channels: [] }).map(({ reason }) => reason)).toEqual(['no-channel', 'nobody-responsible'])
    expect(found({}).map(({ reason }) => reason)).toEqual(['nobody-responsible'])
    expect(found({ handlings: assigned })).toEqual([])
    expect(found({ handlings: assigned, channels: [paused] }).map(({ reason }) => reason)).toEqual(['paused'])
  })
})

describe('somebody out of reach', () => {
  const at = Temporal.Instant.from('2025-12-01T07:00:00Z')
  const jens = aPerson({ id: 'jens' })
  const mette = aPerson({ id: 'mette' })
  const handlings: Handlings = new Map([['flis', { item: 'flis', assignment: { to: jens, by: mette, at } }]])
  const ladder = { responsible: { days: -3 }, leader: { days: 1, person: mette } }
  const withLadder = channel({ ladder })
  const inVain = (world: World) =>
    found({ handlings, channels: [withLadder], ...world }).map(({ reason, person, rung }) => [
      reason,
      person?.id,
      rung,
    ])

  it('is told of each to whom a ladder would come, and reaches somebody all the same', () => {
    const world = { isReachable: () => false }
    expect(inVain(world)).toEqual([
      ['person-unreachable', 'jens', 'responsible'],
      ['person-unreachable', 'mette', 'leader'],
    ])
    expect(unreached({ handlings, channels: [withLadder], ...world })).toEqual([])
  })

  it('is told once of whoever is both, and once of two channels', () => {
    const both = { ...ladder, leader: { days: 1, person: jens } }
    const channels = [withLadder, channel({ conversation: '19:other', ladder: both })]
    expect(inVain({ channels, isReachable: ({ id }) => id !== 'jens' })).toEqual([
      ['person-unreachable', 'jens', 'responsible'],
    ])
  })

  it('is nobody where no ladder would come: off, of a paused channel, or of one that does not follow it', () => {
    const isReachable = () => false
    for (const one of [
      channel(),
      { ...withLadder, state: 'paused' } as const,
      { ...withLadder, follows: () => false },
    ])
      expect(inVain({ channels: [channel(), one], isReachable })).toEqual([])
  })

  it('is nobody who is forgotten, nor anybody before the day on which their own pause ends', () => {
    const gone = { ...ladder, leader: { days: 1, person: { ...mette, id: '' } } }
    const isReachable: ReachInput['isReachable'] = (_, by) => by >= '2025-12-05'
    expect(inVain({ channels: [channel({ ladder: gone })], isReachable })).toEqual([])
  })
})

describe('the findings', () => {
  it('are counted by reason, those without any too', () => {
    expect(countReasons(found({ channels: [] }))).toEqual({
      'no-bot': 0,
      'no-channel': 1,
      paused: 0,
      failing: 0,
      'person-unreachable': 0,
      'nobody-responsible': 1,
    })
  })

  it.each(REACH_REASONS)('say what is wrong and what to do, in both languages: %s', (reason) => {
    for (const detail of [undefined, 'filtered'] as const) {
      const { what, cure } = reachWords({ reason, ...(detail && { detail }) })
      for (const words of [what.da, what.en, cure.da, cure.en]) expect(words.length).toBeGreaterThan(20)
      expect(cure.da).not.toBe(cure.en)
    }
  })
})
