import { parseArgs } from 'node:util'
import { anAttackedServer } from '#tests/support/attacked-server.ts'
import { fuzz } from './fuzz.ts'

/** Fuzzes by hand, as long as one likes: `npm run fuzz -- --runs 100000 --seed 7`. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
})
const attacked = await anAttackedServer()
const began = performance.now()
try {
  const figures = await fuzz(attacked, { runs: Number(values.runs), seed: Number(values.seed) })
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(JSON.stringify({ runs: values.runs, seed: values.seed, seconds, ...figures }, undefined, 2))
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await attacked.close()
}
