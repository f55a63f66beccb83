/**
 * The whole year of 98 municipalities, by hand: `npm run simulate -- --seed 7 --municipalities 98`. Prints how often each
 * rule was put to the test; throws at the first that is broken.
 */
import { parseArgs } from 'node:util'
import { liveAYear } from './live-a-year.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    municipalities: { type: 'string', default: '98' },
  },
})
const [seed, municipalities] = [Number(values.seed), Number(values.municipalities)]
const say = (text: string) => void process.stdout.write(`${text}\n`)
say(`seed ${seed}, ${municipalities} municipalities`)
const began = performance.now()
const { held, cards } = await liveAYear({ seed, municipalities })
for (const [rule, times] of [...held].sort(([a], [b]) => (a < b ? -1 : 1)))
  say(`${String(times).padStart(9)}  ${rule}`)
const seconds = Math.round((performance.now() - began) / 1_000)
say(JSON.stringify({ seed, municipalities, cards, seconds }))
