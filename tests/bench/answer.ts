import { asked } from './asked.ts'
import { type BotProcess, botProcess } from './bot-process.ts'
import { type ConnectorSink, connectorSink } from './connector-sink.ts'
import { hangUp, median, ratio, rotated, together } from './load.ts'

const ROUNDS = 5
const WARM_UP = 600
const ALONE = 400
const TOGETHER = 1600

/** Who is asked, and in which words. */
interface Subject {
  readonly name: string
  readonly bot: BotProcess
  /** Returns the words of the n-th question. */
  readonly words: (n: number) => string
}

const sameWords = () => 'which agreements are unsigned'
/** The same question in ever other words, so that no answer is remembered. */
const otherWords = (n: number) => `which agreements are unsigned ${'?'.repeat(n % 61)}${'!'.repeat(n % 59)}`

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
  const echo = await botProcess('echo', './echo-bot.ts')
  const fristvagt = await botProcess('fristvagt', './fristvagt-bot.ts')
  const subjects: Subject[] = [
    { name: 'echo', bot: echo, words: sameWords },
    { name: 'fristvagt', bot: fristvagt, words: sameWords },
    { name: 'fristvagt, never asked before', bot: fristvagt, words: otherWords },
  ]
  const rounds = new Map<Subject, Round[]>(subjects.map((subject) => [subject, []]))
  const sizes = new Map<Subject, number>()
  try {
    for (const subject of subjects) {
      sizes.set(subject, await askOnce(subject, sink, 'warm'))
      await load(subject, sink, WARM_UP)
    }
    for (let round = 0; round < ROUNDS; round++)
      for (const subject of rotated(subjects, round)) rounds.get(subject)?.push(await oneRound(subject, sink))
    await print(subjects, rounds, sizes)
  } finally {
    await echo.close()
    await fristvagt.close()
    await sink.close()
    hangUp()
  }
}

async function oneRound(subject: Subject, sink: ConnectorSink): Promise<Round> {
  const times: number[] = []
  for (let i = 0; i < ALONE; i++) {
    const start = performance.now()
    await askOnce(subject, sink, 'alone')
    times.push(performance.now() - start)
  }
  const start = performance.now()
  await load(subject, sink, TOGETHER)
  const seconds = (performance.now() - start) / 1000
  return { p50: median(times), perSecond: TOGETHER / seconds }
}

const load = (subject: Subject, sink: ConnectorSink, count: number) =>
  together(count, (id) => askOnce(subject, sink, `c${id}`))

let asking = 0

/** Asks, and returns the answer's bytes. */
const askOnce = ({ bot, words }: Subject, sink: ConnectorSink, conversation: string): Promise<number> =>
  asked(bot, sink, conversation, words(++asking))

async function print(
  subjects: readonly Subject[],
  rounds: Map<Subject, Round[]>,
  sizes: Map<Subject, number>,
) {
  const summary = await Promise.all(
    subjects.map(async (subject) => {
      const of = rounds.get(subject) ?? []
      return {
        bot: subject.name,
        p50: median(of.map((r) => r.p50)),
        perSecond: median(of.map((r) => r.perSecond)),
        bytes: sizes.get(subject) ?? 0,
      }
    }),
  )
  const [echo, ours, fresh] = summary
  const [, subject] = subjects
  if (!echo || !ours || !fresh || !subject) throw new Error('all must have been measured')
  console.table(
    summary.map((row) => ({
      bot: row.bot,
      'p50 ms': row.p50.toFixed(2),
      'answers/s': row.perSecond.toFixed(0),
      'answer bytes': row.bytes,
    })),
  )
  const result = {
    bench: 'answer',
    p50_ratio: ratio(ours.p50, echo.p50),
    throughput_ratio: ratio(ours.perSecond, echo.perSecond),
    rss_mb: await subject.bot.rssMegabytes(),
    fresh_p50_ratio: ratio(fresh.p50, echo.p50),
    fresh_throughput_ratio: ratio(fresh.perSecond, echo.perSecond),
  }
  console.log(JSON.stringify(result))
}
