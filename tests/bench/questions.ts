import { catalogueOf } from '#domain/catalogue.ts'
import { standingsOf } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import { asked, TODAY } from '#tests/questions/december.ts'
import { answerTo, GOLDEN, goldenOf } from '#tests/questions/golden.ts'
import { hostileTexts } from '#tests/questions/hostile-texts.ts'
import { hasSample, sampleScore } from '#tests/questions/sample-score.ts'
import { cpuTimeOf } from '#tests/support/cpu-time.ts'
import { largeEdition } from './large-edition.ts'
import { median } from './load.ts'

const WARM_UP = 40
const ROUNDS = 20
const MEASURED_AGAIN = 100
const HOSTILE = 10_000
const AARHUS = '0751'
const SIZE = { agreements: 2_000, tasks: 8_000 }
/** Kinds of questions that a catalogue of any solutions has an answer to. */
const ASKED = [
  'hvilke aftaler er ikke underskrevet',
  'hvilke opgaver har vi i uge 51',
  'aftaler for løsning 7 undtagen løsning 8',
  'hvem mangler at underskrive løsning 3',
  'what is overdue',
  'hvilke aftlaer mangler vi på Løsnig 12',
  'har Odder og Aalborg underskrevet løsning 9',
  'alle åbne opgaver',
  'hvad haster mest',
]

/**
 * Prints how many questions of the suite (and of the sample, where it lies beside the project) are understood, how long
 * the slowest hostile text takes, and how long an answer from a catalogue of 10,000 items takes; then one line of JSON.
 */
export async function benchQuestions(): Promise<void> {
  const suite = suiteScore()
  const sample = hasSample ? sampleScore() : undefined
  const hostile = slowestHostile()
  const large = largeTimes()
  console.table({
    'suite, right': `${suite} of ${GOLDEN.length}`,
    'sample, intents right': sample?.intents ?? 'not here',
    'sample, intents and filters right': sample?.full ?? 'not here',
    [`slowest of ${HOSTILE} hostile texts, ms`]: hostile.toFixed(2),
    'answer from 10,000 items, median ms': large.median.toFixed(2),
    'answer from 10,000 items, slowest kind ms': large.slowest.toFixed(2),
  })
  const { intents, full } = sample ?? {}
  const figures = { bench: 'questions', suite, of: GOLDEN.length, intents, full }
  console.log(JSON.stringify({ ...figures, hostile_ms: round(hostile), large_ms: round(large.median) }))
}

const round = (ms: number) => Number(ms.toFixed(2))

/** Returns how many of the suite are answered as was worked out by hand; says which are not. */
function suiteScore(): number {
  const wrong = GOLDEN.filter((golden) => {
    const { intent, items, municipalities = 0, unread = [] } = golden
    const want = JSON.stringify({ intent, items, municipalities, unread })
    return JSON.stringify(goldenOf(answerTo(golden))) !== want
  })
  for (const { q, after = [] } of wrong) console.log(`not as expected: ${[...after, q].join(' → ')}`)
  return GOLDEN.length - wrong.length
}

/** Returns the longest time of a hostile text: those that were slowest once are measured again, several times each. */
function slowestHostile(): number {
  const once = hostileTexts(HOSTILE).map((text) => {
    const start = performance.now()
    asked(text)
    return { text, ms: performance.now() - start }
  })
  const slowest = once.toSorted((a, b) => b.ms - a.ms).slice(0, MEASURED_AGAIN)
  return Math.max(...slowest.map(({ text }) => cpuTimeOf(() => asked(text), ROUNDS)))
}

function largeTimes(): { readonly median: number; readonly slowest: number } {
  const catalogue = catalogueOf([largeEdition(SIZE)], 1)
  const standings = standingsOf(catalogue, AARHUS, NO_RECORDS)
  const answered = (question: string) =>
    ask(question, { catalogue, today: TODAY, own: AARHUS, limit: 40, standings: () => standings })
  for (let i = 0; i < WARM_UP; i++) for (const question of ASKED) answered(question)
  const times = ASKED.map((question) => cpuTimeOf(() => answered(question), ROUNDS))
  return { median: median(times), slowest: Math.max(...times) }
}

const NO_RECORDS = new Map()
