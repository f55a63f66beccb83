import { Agent, request } from 'node:http'
import { BENCH_PERSON, BENCH_TENANT } from './bench-world.ts'
import { type BotProcess, botProcess } from './bot-process.ts'
import { type ConnectorSink, connectorSink } from './connector-sink.ts'

const ROUNDS = 5
const WARM_UP = 600
const ALONE = 400
const TOGETHER = 1600
const IN_FLIGHT = 32
const QUESTION = 'which agreements are unsigned'

interface Round {
  readonly p50: number
  readonly perSecond: number
}

/**
 * Measures the time from POST /api/messages until the answer reaches the connector, one at a time and with 32 in
 * flight, for Fristvagt (2,000 agreements, 8,000 tasks) and for a bare botbuilder echo bot, in rotating rounds.
 */
export async function benchAnswer(): Promise<void> {
  const sink = await connectorSink()
  const bots = [
    await botProcess('echo', './echo-bot.ts'),
    await botProcess('fristvagt', './fristvagt-bot.ts'),
  ]
  const rounds = new Map<string, Round[]>(bots.map((bot) => [bot.name, []]))
  const sizes = new Map<string, number>()
  try {
    for (const bot of bots) {
      sizes.set(bot.name, await askOnce(bot, sink, 'warm'))
      await load(bot, sink, WARM_UP, IN_FLIGHT)
    }
    for (let round = 0; round < ROUNDS; round++)
      for (const bot of round % 2 === 0 ? bots : bots.toReversed())
        rounds.get(bot.name)?.push(await oneRound(bot, sink))
    await print(bots, rounds, sizes)
  } finally {
    for (const bot of bots) await bot.close()
    await sink.close()
    agent.destroy()
  }
}

async function oneRound(bot: BotProcess, sink: ConnectorSink): Promise<Round> {
  const times: number[] = []
  for (let i = 0; i < ALONE; i++) {
    const start = performance.now()
    await askOnce(bot, sink, 'alone')
    times.push(performance.now() - start)
  }
  const start = performance.now()
  await load(bot, sink, TOGETHER, IN_FLIGHT)
  const seconds = (performance.now() - start) / 1000
  return { p50: median(times), perSecond: TOGETHER / seconds }
}

async function load(bot: BotProcess, sink: ConnectorSink, count: number, inFlight: number): Promise<void> {
  let left = count
  const worker = async (id: number) => {
    while (left-- > 0) await askOnce(bot, sink, `c${id}`)
  }
  await Promise.all(Array.from({ length: inFlight }, (_, id) => worker(id)))
}

const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT })
let activity = 0

/** Asks, and waits for both the answer at the connector and the end of the request; returns the answer's bytes. */
async function askOnce(bot: BotProcess, sink: ConnectorSink, conversation: string): Promise<number> {
  const arrived = sink.next(conversation)
  const body = JSON.stringify({
    type: 'message',
    id: String(++activity),
    channelId: 'msteams',
    serviceUrl: sink.serviceUrl,
    locale: 'en-GB',
    from: { id: '29:bench', aadObjectId: BENCH_PERSON.id, name: BENCH_PERSON.name },
    recipient: { id: '28:bot', name: 'Fristvagt' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: BENCH_TENANT },
    text: QUESTION,
  })
  const answered = new Promise<void>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const post = request(
      { agent, host: '127.0.0.1', port: bot.port, path: '/api/messages', method: 'POST', headers },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${bot.name}: ${response.statusCode}`)),
        )
      },
    )
    post.on('error', reject)
    post.end(body)
  })
  const [bytes] = await Promise.all([Promise.race([arrived, answered.then(() => arrived)]), answered])
  return bytes
}

async function print(bots: readonly BotProcess[], rounds: Map<string, Round[]>, sizes: Map<string, number>) {
  const summary = await Promise.all(
    bots.map(async (bot) => {
      const of = rounds.get(bot.name) ?? []
      return {
        bot: bot.name,
        'p50 ms': median(of.map((r) => r.p50)),
        'answers/s': median(of.map((r) => r.perSecond)),
        'answer bytes': sizes.get(bot.name) ?? 0,
        'RSS MB': await bot.rssMegabytes(),
      }
    }),
  )
  console.table(
    summary.map((row) => ({
      ...row,
      'p50 ms': row['p50 ms'].toFixed(2),
      'answers/s': row['answers/s'].toFixed(0),
    })),
  )
  const [echo, ours] = summary
  if (!echo || !ours) throw new Error('both bots must have been measured')
  const result = {
    bench: 'answer',
    p50_ratio: Number((ours['p50 ms'] / echo['p50 ms']).toFixed(2)),
    throughput_ratio: Number((ours['answers/s'] / echo['answers/s']).toFixed(2)),
    rss_mb: ours['RSS MB'],
  }
  console.log(JSON.stringify(result))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
