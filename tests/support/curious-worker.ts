import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { answerInWorker } from '#catalog/source/worker-answer.ts'

/** What a worker is asked to try. */
export type Curiosity = 'environment' | 'read' | 'write' | 'start' | 'end' | 'take all memory'

const TRIES: Readonly<Record<Curiosity, () => unknown>> = {
  environment: () => Object.keys(process.env),
  read: () => readFileSync('/etc/hostname', 'utf8'),
  write: () => writeFileSync(new URL('./written', import.meta.url), 'x'),
  start: () => execFileSync('true').toString(),
  end: () => process.exit(3),
  'take all memory': () => Array.from({ length: 100_000_000 }, (_, i) => `${i}`).length,
}

await answerInWorker(async (curiosity: Curiosity) => TRIES[curiosity]())
