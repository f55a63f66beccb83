import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { drawSlides } from '#tests/support/draw-slides.ts'
import { asked } from './asked.ts'
import { type BotProcess, botProcess } from './bot-process.ts'
import { type ConnectorSink, connectorSink } from './connector-sink.ts'
import { hangUp, median, ratio } from './load.ts'

const PAGES = 300
const ROUNDS = 5
const WARM_UP = 300
const ROWS = [
  ['Projekt', 'KLIK-opgave', 'Startdato', 'Slutdato'],
  ...Array.from({ length: 9 }, (_, i) => [
    'SAPA',
    `Arbejdstitel: Opret og underskriv aftale for visning af personkontroloplysning (datapakke ${i}) for alle kommuner`,
    '05.12.2025',
    'Medio/ultimo dec',
  ]),
]

/**
 * Measures how long Fristvagt reads a PDF of 300 pages with tables, beside pdf.js giving its bare text in the same run; how
 * much memory a process needs that does nothing else; and what becomes of Fristvagt's answers while it reads.
 */
export async function benchImport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fristvagt-bench-'))
  const sink = await connectorSink()
  const bot = await botProcess('fristvagt', './importing-bot.ts')
  try {
    const file = join(folder, 'slides.pdf')
    await writeFile(file, await drawSlides(Array.from({ length: PAGES }, (_, i) => slideOf(i))))
    await answers(bot, sink, WARM_UP)
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(bot, sink, file))
    print(rounds)
  } finally {
    await bot.close()
    await sink.close()
    hangUp()
    await rm(folder, { recursive: true })
  }
}

const slideOf = (i: number) => ({
  heading: `Oversigt over KLIK-opgaver, ${i + 1}`,
  table: { widths: [2, 5, 2, 2], rows: ROWS },
  footer: 'KOMBIT programledermøde',
})

interface Round {
  readonly floor: number
  readonly read: number
  readonly megabytes: number
  readonly quiet: number
  readonly busy: number
}

async function oneRound(bot: BotProcess, sink: ConnectorSink, file: string): Promise<Round> {
  const floor = await readAlone('floor', file)
  const read = await readAlone('whole', file)
  let reading = true
  const ended = bot.read(file).finally(() => {
    reading = false
  })
  const busy: number[] = []
  while (reading) busy.push(...(await answers(bot, sink, 5)))
  await ended
  const quiet = await answers(bot, sink, busy.length)
  return { floor: floor.took, read: read.took, megabytes: read.megabytes, quiet: p95(quiet), busy: p95(busy) }
}

async function answers(bot: BotProcess, sink: ConnectorSink, count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const start = performance.now()
    await asked(bot, sink, 'alone', 'which agreements are unsigned')
    times.push(performance.now() - start)
  }
  return times
}

const p95 = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN

async function readAlone(how: 'floor' | 'whole', file: string): Promise<{ took: number; megabytes: number }> {
  const script = fileURLToPath(new URL('./import-alone.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, how, file])
  const [, took, megabytes] = /took ([\d.]+) with ([\d.]+)/.exec(stdout) ?? []
  return { took: Number(took), megabytes: Number(megabytes) }
}

function print(rounds: readonly Round[]): void {
  const of = (key: keyof Round) => median(rounds.map((round) => round[key]))
  const megabytes = Math.max(...rounds.map((round) => round.megabytes))
  console.table({
    [`a PDF of ${PAGES} pages, seconds`]: (of('read') / 1000).toFixed(2),
    'its bare text by pdf.js, seconds': (of('floor') / 1000).toFixed(2),
    'the process that reads it, megabytes': megabytes.toFixed(0),
    'answers meanwhile, p95 ms': of('busy').toFixed(2),
    'answers otherwise, p95 ms': of('quiet').toFixed(2),
  })
  const figures = { bench: 'import', pages: PAGES, seconds: Number((of('read') / 1000).toFixed(2)) }
  const ratios = { floor_ratio: ratio(of('read'), of('floor')), p95_ratio: ratio(of('busy'), of('quiet')) }
  console.log(JSON.stringify({ ...figures, ...ratios, rss_mb: Math.round(megabytes) }))
}
