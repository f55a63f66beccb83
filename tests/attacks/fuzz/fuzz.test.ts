import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AttackedServer, anAttackedServer } from '#tests/support/attacked-server.ts'
import { fuzz } from './fuzz.ts'

const RUNS = 800
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)

let attacked: AttackedServer
beforeAll(async () => {
  attacked = await anAttackedServer()
})
afterAll(() => attacked.close())

describe(`random requests and activities (FUZZ_SEED=${seed})`, () => {
  it('are answered or refused: no failure, nothing of the inside, no hang, no growing memory', async () => {
    const { statuses, heapGrowth } = await fuzz(attacked, { runs: RUNS, seed })
    // Else the fuzz would only have rattled at the doors.
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '401', '403']))
    expect(heapGrowth).toBeLessThan(1.5)
  })
})
