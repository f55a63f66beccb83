import { z } from 'zod'

const LONGEST_TEXT = 500
const MOST_RESULTS = 25
const MOST_SKIPPED = 10_000
const count = (most: number, fallback: number) =>
  z
    .number()
    .catch(fallback)
    .transform((n) => Math.min(Math.max(Math.trunc(n) || 0, 0), most))

/** What `composeExtension/query` carries: a command, what was typed, and which page of the results. */
export const querySchema = z.looseObject({
  commandId: z.string().max(64),
  parameters: z
    .array(z.looseObject({ name: z.string().max(64), value: z.unknown() }))
    .max(10)
    .nullish(),
  queryOptions: z
    .looseObject({ skip: count(MOST_SKIPPED, 0), count: count(MOST_RESULTS, MOST_RESULTS) })
    .partial()
    .nullish(),
})

/** What `composeExtension/selectItem` carries: what a result of ours says of itself. */
export const choiceSchema = z.looseObject({
  type: z.enum(['agreement', 'task', 'event']),
  item: z.string().min(1).max(120),
})

/** What `composeExtension/queryLink` and its anonymous twin carry. */
export const linkSchema = z.looseObject({ url: z.string().max(2_000) })

/** Returns what was typed; nothing on the first run, when the box is empty still. */
export function typedIn({ parameters }: z.output<typeof querySchema>): string {
  const typed = parameters?.find(({ name }) => name === 'q')?.value
  return typeof typed === 'string' ? typed.slice(0, LONGEST_TEXT) : ''
}

/** Returns which results to show: how many to leave out first, and how many at most. */
export function pageIn({ queryOptions }: z.output<typeof querySchema>): { skip: number; count: number } {
  return { skip: queryOptions?.skip ?? 0, count: queryOptions?.count || MOST_RESULTS }
}
