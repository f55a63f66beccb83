import { startCollector } from '#tests/support/otlp-collector.ts'
import { BENCH_PERSON, BENCH_TENANT } from './bench-world.ts'
import { type BotProcess, botProcess } from './bot-process.ts'
import { type ConnectorSink, connectorSink } from './connector-sink.ts'
import { hangUp, median, post, ratio, rotated, together } from './load.ts'

const ROUNDS = 5
const WARM_UP = 300
const ALONE = 200
const TOGETHER = 800

interface Round {
  readonly alone: readonly number[]
  readonly together: readonly number[]
  readonly perSecond: number
}

interface Subject {
  readonly name: string
  readonly bot: BotProcess
}

/**
 * Measures the time from a press on a card's button until its answer is there, with the card in its new state: one at a
 * time, and with 32 on their way at once. Every press records that an agreement was signed, or that it was not. Beside it,
 * in rotating rounds, a bare botbuilder bot that answers with the same small card and records nothing, and Fristvagt that
 * sends its traces to a collector.
 */
export async function benchPress(): Promise<void> {
  const sink = await connectorSink()
  const echo = await botProcess('echo', './echo-bot.ts')
  const fristvagt = await botProcess('fristvagt', './fristvagt-bot.ts')
  const collector = await startCollector()
  const traced = await botProcess('traced', './fristvagt-bot.ts', [collector.endpoint])
  const subjects: readonly Subject[] = [
    { name: 'echo', bot: echo },
    { name: 'fristvagt', bot: fristvagt },
    { name: 'fristvagt, traced', bot: traced },
  ]
  const rounds = new Map<Subject, Round[]>(subjects.map((subject) => [subject, []]))
  try {
    const data = await buttonOf(fristvagt, sink)
    for (const { bot } of subjects) await together(WARM_UP, (id) => press(bot, sink, data, id))
    for (let round = 0; round < ROUNDS; round++)
      for (const subject of rotated(subjects, round))
        rounds.get(subject)?.push(await oneRound(subject, sink, data))
    print(subjects, rounds)
  } finally {
    await echo.close()
    await fristvagt.close()
    await traced.close()
    await collector.close()
    await sink.close()
    hangUp()
  }
}

type ButtonData = Readonly<Record<string, string>>

/** Asks Fristvagt for a list, and returns what a button of the answer would send. */
async function buttonOf(bot: BotProcess, sink: ConnectorSink): Promise<ButtonData> {
  const arrived = sink.next('asked')
  await post(bot, {
    ...activityFrom('asked', sink),
    type: 'message',
    text: 'which agreements are unsigned',
  })
  const found = buttonIn(JSON.parse((await arrived).toString('utf8')))
  if (!found) throw new Error('the answer has no button to press')
  return found
}

function buttonIn(part: unknown): ButtonData | undefined {
  if (typeof part !== 'object' || part === null) return undefined
  if ('verb' in part && part.verb === 'fulfil' && 'data' in part) return part.data as ButtonData
  for (const inner of Object.values(part)) {
    const found = buttonIn(inner)
    if (found) return found
  }
  return undefined
}

let activity = 0

const activityFrom = (conversation: string, sink: ConnectorSink) => ({
  id: String(++activity),
  channelId: 'msteams',
  serviceUrl: sink.serviceUrl,
  locale: 'en-GB',
  from: { id: '29:bench', aadObjectId: BENCH_PERSON.id, name: BENCH_PERSON.name },
  recipient: { id: '28:bot', name: 'Fristvagt' },
  conversation: { id: conversation, conversationType: 'personal', tenantId: BENCH_TENANT },
})

/** How often each of those that press at once has pressed: in turn, signed and not signed. */
const presses = new Map<number, number>()

/** Presses once, and returns the milliseconds until the answer is there. Throws where that is no card. */
async function press(bot: BotProcess, sink: ConnectorSink, data: ButtonData, by: number): Promise<number> {
  const before = presses.get(by) ?? 0
  presses.set(by, before + 1)
  const verb = before % 2 === 0 ? 'fulfil' : 'reopen'
  const action = { type: 'Action.Execute', verb, data: { ...data, item: `agreement-${by}` } }
  const start = performance.now()
  const answer = await post(bot, {
    ...activityFrom(`c${by}`, sink),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: `card-${by}`,
    value: { action, trigger: 'manual' },
  })
  const took = performance.now() - start
  if (!answer.includes('vnd.microsoft.card.adaptive')) throw new Error(`${bot.name}: ${answer}`)
  return took
}

async function oneRound({ bot }: Subject, sink: ConnectorSink, data: ButtonData): Promise<Round> {
  const alone: number[] = []
  for (let i = 0; i < ALONE; i++) alone.push(await press(bot, sink, data, 0))
  const times: number[] = []
  const start = performance.now()
  await together(TOGETHER, async (id) => times.push(await press(bot, sink, data, id)))
  return { alone, together: times, perSecond: (TOGETHER / (performance.now() - start)) * 1000 }
}

const slowest = (times: readonly number[]) => times.reduce((a, b) => Math.max(a, b), 0)

function print(subjects: readonly Subject[], rounds: ReadonlyMap<Subject, readonly Round[]>): void {
  const summary = subjects.map((subject) => {
    const of = rounds.get(subject) ?? []
    return {
      bot: subject.name,
      p50: median(of.map(({ alone }) => median(alone))),
      perSecond: median(of.map(({ perSecond }) => perSecond)),
      slowestAlone: slowest(of.flatMap(({ alone }) => alone)),
      slowestTogether: slowest(of.flatMap(({ together: all }) => all)),
    }
  })
  const [echo, ours, traced] = summary
  if (!echo || !ours || !traced) throw new Error('all must have been measured')
  console.table(
    summary.map((row) => ({
      bot: row.bot,
      'p50 ms': row.p50.toFixed(2),
      'presses/s': row.perSecond.toFixed(0),
      'slowest alone ms': row.slowestAlone.toFixed(0),
      'slowest of 32 ms': row.slowestTogether.toFixed(0),
    })),
  )
  console.log(
    JSON.stringify({
      bench: 'press',
      p50_ratio: ratio(ours.p50, echo.p50),
      throughput_ratio: ratio(ours.perSecond, echo.perSecond),
      slowest_alone_ms: Math.round(ours.slowestAlone),
      slowest_of_32_ms: Math.round(ours.slowestTogether),
      traced_p50_ratio: ratio(traced.p50, ours.p50),
      traced_throughput_ratio: ratio(traced.perSecond, ours.perSecond),
    }),
  )
}
