import { z } from 'zod'
import { INTENTS, ROW_GROUPS, STATUSES } from '#domain/question.ts'
import { code, dayText, deadlineSchema, namedSolutionSchema } from './contract-parts.ts'

const names = z.array(z.string().max(200)).max(200).readonly()
const places = z
  .array(z.string().regex(/^(?:own|\d{4}|KKR \p{L}+)$/u))
  .max(98)
  .readonly()
const filtersSchema = z.object({
  status: z.enum(STATUSES).optional(),
  solution: names.optional(),
  kind: z.string().max(100).optional(),
  municipality: places.optional(),
  from: dayText.optional(),
  to: dayText.optional(),
  role: z.string().max(100).optional(),
})
const exceptSchema = filtersSchema.pick({ solution: true, municipality: true, kind: true })

export const questionSchema = z
  .object({
    q: z.string().min(1).max(500).optional().describe('In words'),
    question: z
      .string()
      .min(1)
      .max(1_000)
      .optional()
      .describe('As it was understood before: a question of an answer, or of the address of a list'),
    municipality: code.optional(),
    after: z
      .object({
        intent: z.enum(INTENTS),
        filters: filtersSchema,
        except: exceptSchema.optional(),
        topic: names.optional(),
        fresh: z.literal(true).optional(),
        items: names,
      })
      .optional()
      .describe(
        'The answer before, as it was given: "og i januar?" leans on it. What else it holds is not read',
      ),
  })
  .refine(({ q, question }) => (q === undefined) !== (question === undefined), {
    message: 'ask with q or with question, and not with both',
  })

export const answerSchema = z.object({
  intent: z.enum(INTENTS),
  filters: filtersSchema,
  except: exceptSchema.optional().describe('What the question takes out: "undtagen SAPA"'),
  topic: z.array(z.string()).readonly().optional().describe('Words of titles that the question narrows by'),
  fresh: z.literal(true).optional().describe('Only what the newest edition brought, moved or decided'),
  items: z.array(z.string()),
  municipalities: z.array(z.string()),
  text: z.string(),
  asOf: dayText,
})

const questionCode = z.string().describe('To be asked again with `question`')
const rowGroup = z.enum(ROW_GROUPS)
export const fullAnswerSchema = answerSchema.extend({
  language: z.enum(['da', 'en']),
  heading: z.string().describe('What was understood'),
  question: questionCode,
  refused: z.enum(['cpr-number']).optional().describe('Nothing was read: the text holds a CPR number'),
  unread: z.array(z.string()).describe('Words that mattered and were not understood'),
  because: z
    .array(z.object({ words: z.string(), gave: z.string(), value: z.string() }))
    .describe('Which words gave which filter'),
  counts: z
    .record(rowGroup, z.number().int())
    .describe('How many agreements and tasks there are in each group'),
  rows: z
    .array(
      z.object({
        id: z.string(),
        type: z.enum(['agreement', 'task']),
        group: rowGroup,
        municipality: z.string().describe('Four digits; empty for nobody’s'),
        solution: namedSolutionSchema,
        title: z.string(),
        deadline: deadlineSchema,
        doubt: z.boolean(),
      }),
    )
    .describe('At most 200, grouped, overdue first'),
  events: z.array(
    z.object({ id: z.string(), title: z.string(), start: z.string(), end: z.string().optional() }),
  ),
  facts: z
    .array(
      z.object({ kind: z.enum(['milestone', 'notice', 'contact']), title: z.string(), text: z.string() }),
    )
    .describe('Milestones, notices and contacts'),
  chips: z
    .array(z.object({ label: z.string(), question: questionCode }))
    .describe('The question widened and narrowed'),
  nearest: z
    .array(z.object({ label: z.string(), question: questionCode, count: z.number().int() }))
    .describe('Where nothing fits: what would, with one filter less'),
  meanings: z
    .array(z.object({ label: z.string(), question: questionCode }))
    .describe('What a name in the question can mean'),
  examples: z.array(z.string()).describe('Where there is nothing to answer: what can be asked'),
})

export type FullAnswer = z.output<typeof fullAnswerSchema>
