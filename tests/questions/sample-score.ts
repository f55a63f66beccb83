import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asked } from './december.ts'

/** Where the sample questions are looked for. */
export const FOLDER = process.env.QUESTIONS_DIR ?? '../shared/questions'
const SAMPLE = join(FOLDER, 'sample.jsonl')

/** Says whether the sample questions are here. */
export const hasSample = existsSync(SAMPLE)

/** Returns how many of the sample are understood, by their own scorer, and what that printed. */
export function sampleScore() {
  const answers = readFileSync(SAMPLE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; q: string })
    .map(({ id, q }) => JSON.stringify({ id, ...asked(q).understanding }))
  const scratch = mkdtempSync(join(tmpdir(), 'fristvagt-sample-'))
  const file = join(scratch, 'answers.jsonl')
  writeFileSync(file, answers.join('\n'))
  const { stdout } = spawnSync(process.execPath, [join(FOLDER, 'score.mjs'), file, SAMPLE], {
    encoding: 'utf8',
  })
  rmSync(scratch, { recursive: true })
  const [, intents, full] = /intent right (\d+) .* filters right (\d+) /.exec(stdout) ?? []
  return { intents: Number(intents), full: Number(full), printed: stdout }
}
