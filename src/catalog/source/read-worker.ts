import { readFile } from './read-file.ts'
import type { ReadOrder } from './read-source.ts'
import { answerInWorker } from './worker-answer.ts'

await answerInWorker(({ file, limits }: ReadOrder) => readFile(file, limits))
