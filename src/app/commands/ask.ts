import { readFile } from 'node:fs/promises'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { answerJson } from '#api/answer-json.ts'
import { type Day, dayAt, isDay } from '#domain/day.ts'
import { municipality } from '#domain/municipality.ts'
import type { Answer } from '#domain/question.ts'
import { standingsSeenBy } from '#domain/standing.ts'
import { ask } from '#questions/ask.ts'
import { BadInputError, WrongUsageError } from './command-errors.ts'
import { type Known, withKnown } from './known.ts'

interface AskOptions {
  readonly municipality: string
  readonly today?: Day
  readonly file?: string
  readonly data?: string
  readonly json?: boolean
}

const lineSchema = z.object({
  id: z.string(),
  q: z.string(),
  today: z.string().refine(isDay, 'not a day').optional(),
  municipality: z
    .string()
    .refine((code) => municipality(code) !== undefined, 'not one of the 98')
    .optional(),
})

/** Answers the question, or every question of the file, on standard output. */
export async function askCommand(question: string | undefined, options: AskOptions): Promise<void> {
  if ((question === undefined) === (options.file === undefined))
    throw new WrongUsageError('ask one question, or name a file of them with --file')
  const lines =
    options.file === undefined ? [{ id: undefined, q: question ?? '' }] : await readLines(options.file)
  await withKnown(options.data, async (known) => {
    for (const { id, q, ...asked } of lines) {
      const answer = await answerOf(known, q, { ...options, ...asked })
      const print = { ...(id === undefined ? {} : { id }), ...answerJson(answer) }
      console.log(options.json ? JSON.stringify(print) : answer.text)
    }
  })
}

async function answerOf(
  { editions, standings }: Known,
  q: string,
  asked: { municipality: string; today?: Day },
): Promise<Answer> {
  const own = asked.municipality
  const [catalogue, records] = await Promise.all([editions.catalogue(), standings.recordsOf(own)])
  return ask(q, {
    catalogue,
    today: asked.today ?? dayAt(Temporal.Now.instant()),
    own,
    standings: standingsSeenBy(own, records, catalogue),
  })
}

async function readLines(path: string) {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BadInputError(`${path} cannot be read`, { cause })
  })
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const parsed = lineSchema.safeParse(parseJson(line))
    if (parsed.success) {
      const { today, municipality: code, ...rest } = parsed.data
      return { ...rest, ...(today ? { today: today as Day } : {}), ...(code ? { municipality: code } : {}) }
    }
    throw new BadInputError(`${path}, line ${index + 1}: ${z.prettifyError(parsed.error)}`)
  })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
