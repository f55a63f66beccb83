import { describe, expect, it } from 'vitest'
import { FOLDER, hasSample, sampleScore } from './sample-score.ts'

const LEAST_INTENTS = 50
const LEAST_FULL = 49

describe('the sample questions', () => {
  it.skipIf(!hasSample)(
    hasSample ? 'are understood as labelled' : `are not in ${FOLDER}: set QUESTIONS_DIR`,
    () => {
      const { intents, full, printed } = sampleScore()
      expect(intents, printed).toBeGreaterThanOrEqual(LEAST_INTENTS)
      expect(full, printed).toBeGreaterThanOrEqual(LEAST_FULL)
    },
  )
})
