import type { DraftOrder } from './read-draft.ts'
import { readFile } from './source/read-file.ts'
import { answerInWorker } from './source/worker-answer.ts'
import { sourceText } from './source-text.ts'
import { understand } from './understanding/understand.ts'

await answerInWorker(async ({ file, options, limits }: DraftOrder) => {
  const document = await readFile(file, limits)
  const draft = understand(document, options)
  return { draft, text: sourceText(document, draft) }
})
