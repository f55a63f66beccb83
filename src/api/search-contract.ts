import { z } from 'zod'

const LONGEST_TEXT = 500
const MOST_RESULTS = 25

export const searchSchema = z.object({
  q: z.string().max(LONGEST_TEXT).default('').describe('Words of title, solution or audience, or a question'),
  kind: z
    .enum(['agreements', 'tasks', 'meetings'])
    .optional()
    .describe('One kind alone; without, the first of each'),
  limit: z.number().int().min(1).max(MOST_RESULTS).default(MOST_RESULTS).describe('Of each kind'),
})

const publishedSchema = z
  .object({
    type: z.enum(['agreement', 'task', 'event']),
    id: z.string(),
    kind: z.string(),
    solution: z.string().optional(),
    title: z.string(),
    when: z.string().describe('Its deadline, or when it is held'),
    off: z.string().optional().describe('That it is called off'),
    lines: z.array(z.string()).readonly(),
    facts: z.array(z.object({ label: z.string(), value: z.string() })).readonly(),
    links: z
      .array(z.object({ label: z.string(), url: z.url() }))
      .readonly()
      .describe('The first is its page in the tab'),
    source: z.string().describe('As of when, and from which edition'),
  })
  .describe('What anybody may know of it, in words: it can be put into a mail')

export const searchAnswerSchema = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(['agreements', 'tasks', 'meetings']),
      total: z.number().int(),
      items: z.array(
        z.object({
          line: z
            .string()
            .describe(
              "What the list says of it; how it stands in the caller's municipality is for them alone",
            ),
          published: publishedSchema,
        }),
      ),
    }),
  ),
  refused: z.literal(true).optional().describe('The text holds a CPR number: nothing was searched for'),
})

export type SearchAnswer = z.output<typeof searchAnswerSchema>
export type SearchGroup = SearchAnswer['groups'][number]
export type PublishedItem = z.output<typeof publishedSchema>
