import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { understood } from './december.ts'

const folder = process.env.QUESTIONS_DIR ?? '../shared/questions'
const sample = join(folder, 'sample.jsonl')
const present = existsSync(sample)
const LEAST_INTENTS = 50
const LEAST_FULL = 49

describe('the sample questions', () => {
  it.skipIf(!present)(
    present ? 'are understood as labelled' : `are not in ${folder}: set QUESTIONS_DIR`,
    () => {
      const questions = readFileSync(sample, 'utf8').trim().split('\n')
      const answers = questions.map((line) => {
        const { id, q } = JSON.parse(line) as { id: string; q: string }
        return JSON.stringify({ id, ...understood(q) })
      })
      const scratch = mkdtempSync(join(tmpdir(), 'fristvagt-sample-'))
      const file = join(scratch, 'answers.jsonl')
      writeFileSync(file, answers.join('\n'))
      const { stdout } = spawnSync(process.execPath, [join(folder, 'score.mjs'), file, sample], {
        encoding: 'utf8',
      })
      rmSync(scratch, { recursive: true })
      const [, intents, full] = /intent right (\d+) .* filters right (\d+) /.exec(stdout) ?? []
      expect(Number(intents), stdout).toBeGreaterThanOrEqual(LEAST_INTENTS)
      expect(Number(full), stdout).toBeGreaterThanOrEqual(LEAST_FULL)
    },
  )
})
