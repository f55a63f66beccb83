import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { AttackedServer } from '#tests/support/attacked-server.ts'
import { activities } from './activities.ts'
import { type ApiDocument, apiRequests } from './api-requests.ts'

/** How many requests and activities, and what they are made from; the same seed makes the same ones. */
export interface FuzzOptions {
  readonly runs: number
  readonly seed: number
}

/** What a run saw. */
export interface FuzzFigures {
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>
  readonly slowestMs: number
  /** The heap at the end as a multiple of the heap half-way. */
  readonly heapGrowth: number
}

/** Longer than any answer takes, even on a machine with much else to do. */
const PATIENCE_MS = 20_000
/** What an answer would show if it told of its inside. */
const INSIDE =
  /node_modules|node:internal|\.[tj]sx?:\d|\/src\/|\\n +at |"stack"|PGlite|kysely|SELECT |relation "/

/** Sends random requests to every route and random activities to the bot. Throws what fast-check found, made small. */
export async function fuzz(attacked: AttackedServer, { runs, seed }: FuzzOptions): Promise<FuzzFigures> {
  const statuses: Record<string, number> = {}
  let slowestMs = 0
  const judged = async (send: () => Promise<LightMyRequestResponse>) => {
    const began = performance.now()
    const { statusCode, body } = await inTime(send())
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - began))
    statuses[statusCode] = (statuses[statusCode] ?? 0) + 1
    if (statusCode >= 500 && statusCode !== 501)
      throw new Error(`answered ${statusCode}: ${attacked.lines.at(-1)?.slice(0, 1500)}`)
    if (INSIDE.test(body)) throw new Error(`the answer tells of the inside: ${body.slice(0, 500)}`)
  }
  const half = async (part: FuzzOptions) => {
    await fuzzApi(attacked, part, judged)
    await fuzzBot(attacked, part, judged)
    attacked.lines.length = 0
    attacked.connector.calls.length = 0
    return heapAfterCollection()
  }
  const halfWay = await half({ runs: runs / 2, seed })
  const atTheEnd = await half({ runs: runs / 2, seed: seed + 1 })
  return { statuses, slowestMs, heapGrowth: atTheEnd / halfWay }
}

type Judge = (send: () => Promise<LightMyRequestResponse>) => Promise<void>

async function fuzzApi(attacked: AttackedServer, { runs, seed }: FuzzOptions, judged: Judge): Promise<void> {
  const document = (await attacked.toApi({}, '/api/v1/openapi.json')).json() as ApiDocument
  const callers = {
    nobody: {},
    reader: await attacked.asMette(),
    editor: await attacked.asMette({ roles: ['Fristvagt.Editor'] }),
    'operator and publisher': await attacked.asMette({
      roles: ['Fristvagt.Operator', 'Fristvagt.Publisher'],
    }),
  }
  const caller = fc.constantFrom(...(Object.keys(callers) as (keyof typeof callers)[]))
  const property = fc.asyncProperty(apiRequests(document), caller, async ({ headers, ...request }, who) => {
    await judged(() =>
      attacked.server.inject({ ...request, headers: { ...headers, ...callers[who] } } as InjectOptions),
    )
  })
  await fc.assert(property, { numRuns: Math.ceil(runs), seed })
}

async function fuzzBot(attacked: AttackedServer, { runs, seed }: FuzzOptions, judged: Judge): Promise<void> {
  const headers = await attacked.asTeams()
  const property = fc.asyncProperty(activities(), (activity) =>
    judged(() => attacked.toBot(activity, headers)),
  )
  await fc.assert(property, { numRuns: Math.ceil(runs), seed })
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
