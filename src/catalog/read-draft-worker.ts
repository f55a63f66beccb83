import type { DraftOrder } from './read-draft.ts'
import { readFile } from './source/read-file.ts'
import { answerInWorker } from './source/worker-answer.ts'
import { understand } from './understanding/understand.ts'

await answerInWorker(async ({ file, options, limits }: DraftOrder) =>
  understand(await readFile(file, limits), options),
)
