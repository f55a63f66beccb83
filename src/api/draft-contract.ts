import { z } from 'zod'
import { DRAFT_STATES } from '#domain/ports/draft-store.ts'
import { EDITION_SHAPE, ITEM_LISTS, type ItemList } from '#domain/review/edition-shape.ts'
import { code, deadlineSchema, namedSolutionSchema } from './contract-parts.ts'
import { schemaOf } from './shape-schema.ts'

const bilingual = z.object({ da: z.string(), en: z.string() })
const when = z.iso.datetime()
const by = z.string().optional().describe('The name of the person; absent once it was removed')
const version = z.number().int().min(1).describe('The version that you have seen')
const whereSchema = z.object({ page: z.number().int(), line: z.number().int() })

const summaryFields = {
  id: z.string(),
  name: z.string().describe('What the file was called'),
  hash: z.string().describe('SHA-256 of the file'),
  state: z.enum(DRAFT_STATES),
  version: z.number().int(),
  edition: z.object({ id: z.string(), title: z.string() }),
  problemsInAll: z.number().int(),
  problemsOpen: z.number().int().describe('While there is one, it cannot be published'),
  imported: z.object({ by, at: when }),
  changed: z.object({ by, at: when }).describe('Last: edited, published or discarded'),
  suggestion: z
    .literal(true)
    .optional()
    .describe('Suggested from a mail, by the one who is said to have imported it; no file was read'),
  publishedAs: z.number().int().optional().describe('The revision of the publication'),
}
export const draftSummarySchema = z.object(summaryFields)

const problemOfDraftSchema = z.object({
  id: z.string(),
  where: whereSchema,
  words: z.string().describe('What stands there, whole'),
  what: bilingual,
  suggestion: bilingual.optional(),
  item: z.string().optional(),
  field: z.string().optional(),
  candidates: z.array(z.unknown()).optional().describe('What the field could be, the likeliest first'),
  decision: z
    .enum(['accepted', 'changed', 'kept', 'rejected'])
    .optional()
    .describe('Absent while it is open'),
})
export const draftSchema = z.object({
  ...summaryFields,
  content: schemaOf(EDITION_SHAPE).describe('The edition, as it would be published'),
  found: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.object({ where: whereSchema, words: z.string(), how: z.enum(['stated', 'inferred']) }),
      ),
    )
    .describe('By item and field, where in the file it stands'),
  problems: z.array(problemOfDraftSchema),
  lastEdit: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What undo would take back; absent where nothing is left to take back'),
})
export const draftTextSchema = z.object({
  pages: z
    .array(
      z.object({
        page: z.number().int(),
        name: z.string().optional().describe('Of a sheet'),
        lines: z.array(
          z.object({
            line: z.number().int(),
            text: z.string(),
            as: z
              .enum(['heading', 'agenda', 'footer', 'link', 'contact', 'prose', 'dirt'])
              .optional()
              .describe('What it was taken for, where nothing was made of it'),
          }),
        ),
      }),
    )
    .describe('Empty where the draft was made of no file'),
})
export const draftUndoSchema = z.object({ version })
export const templateQuerySchema = z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') })
export const readingQuerySchema = z.object({
  words: z.string().max(500),
  meeting: z.iso.date().describe('The day of the meeting, by which a year is inferred'),
})
export const readingSchema = z.object({
  deadline: deadlineSchema,
  candidates: z.array(deadlineSchema).describe('What the words may mean, where they cannot be read'),
})

export const importQuerySchema = z.object({
  name: z
    .string()
    .min(1)
    .max(300)
    .describe('What the file is called, with its ending: .txt, .pdf, .xlsx, .csv or .eml'),
  meetingDate: z.iso.date().optional().describe('The day of the meeting, where the file does not say'),
  again: z
    .enum(['true'])
    .optional()
    .describe('Read it anew, although there is a draft of the very same file'),
})
export const importedSchema = z.object({
  outcome: z
    .enum(['imported', 'unchanged'])
    .describe('unchanged: there is a draft of this very file, and here it is'),
  ...summaryFields,
})

export const draftParamsSchema = z.object({ id: z.string().regex(/^[\da-z-]{1,60}$/) })
export const draftQuerySchema = z.object({
  state: z.enum(DRAFT_STATES).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(20).optional(),
})
export const discardQuerySchema = z.object({ version: z.coerce.number().int().min(1) })

const item = z
  .string()
  .max(300)
  .describe('Its id; "edition" for the edition itself; "tasks/ID" where two have one id')
const problem = z.string().max(300)
export const draftEditSchema = z.object({
  version,
  edit: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('field'),
      item,
      field: z.string().min(1).max(100).describe('A field within a field with a dot: signatures.missing'),
      value: z.unknown().optional().describe('Without, or null, the field is taken away'),
    }),
    z.strictObject({
      kind: z.literal('accept'),
      problem,
      candidate: z.number().int().min(0).default(0).describe('Which candidate, counted from 0'),
    }),
    z.strictObject({ kind: z.literal('keep'), problem }).describe('It is right as it stands'),
    z.strictObject({ kind: z.literal('reject'), problem }).describe('The item goes with it'),
    z.strictObject({
      kind: z.literal('add'),
      list: z.enum(ITEM_LISTS as [ItemList, ...ItemList[]]),
      item: z.record(z.string(), z.unknown()),
      problem: problem.optional().describe('The row that should have become it'),
    }),
    z.strictObject({ kind: z.literal('remove'), item }),
  ]),
})

const differenceSchema = z.object({
  change: z
    .enum([
      'new',
      'moved',
      'decided',
      'called-off',
      'gone',
      'reworded',
      'title-final',
      'signatures',
      'changed',
    ])
    .describe('gone: left out, which is not called off; title-final: a working title no more'),
  type: z.enum(['agreement', 'task', 'event', 'milestone', 'notice']),
  id: z.string(),
  title: z.string(),
  solution: namedSolutionSchema.optional(),
  from: deadlineSchema.optional().describe('With moved: when it was due or held before'),
  deadline: deadlineSchema.optional().describe('As it would be; of a meeting its first day'),
  was: z.string().optional().describe('With reworded and title-final: the title before'),
  signed: z.array(code).optional().describe('With signatures: who is newly among those who have signed'),
  missing: z.array(code).optional().describe('With signatures: who is newly among those who have not'),
  fields: z.array(z.string()).optional().describe('With changed: which'),
  stays: z.boolean().optional().describe('With gone: whether it stays, as an earlier edition has it'),
})
const audienceSchema = z
  .object({
    municipalities: z.array(code).describe('With an active channel or chat'),
    channels: z.number().int(),
    cards: z.number().int().describe('That would be drawn anew'),
    calendars: z.number().int().describe("Entries in people's calendars that would move"),
  })
  .describe('Who would notice, counted now')
export const draftChangesSchema = z.object({
  revision: z.number().int().describe('What the draft was compared with: send it along to publish'),
  items: z.array(differenceSchema),
  audience: audienceSchema,
})
export const publicationChangesSchema = z.object({
  restores: z.boolean().describe('Whether an earlier version of the edition would stand again, or none'),
  items: z.array(differenceSchema).describe('What the publication changed, and taking it back would undo'),
  audience: audienceSchema,
})

export const publishSchema = z.object({
  version,
  revision: z.number().int().min(0).describe('The one that the changes were compared with'),
})
export const publicationSchema = z.object({
  revision: z.number().int(),
  edition: z.string(),
  title: z.string().optional().describe('Of the edition; absent where it was withdrawn'),
  by,
  at: when,
  draft: z.string().optional(),
  undoes: z.number().int().optional().describe('The revision that it took back'),
  withdrawn: z.literal(true).optional().describe('The edition stands no more'),
})
export const publishedSchema = publicationSchema.extend({
  outcome: z.enum(['published', 'unchanged']).describe('unchanged: the very same edition stood already'),
})
export const undoneSchema = publicationSchema.extend({ outcome: z.enum(['undone', 'already']) })
export const revisionParamsSchema = z.object({ revision: z.coerce.number().int().min(1) })
export type DraftTextItem = z.output<typeof draftTextSchema>
export type DraftChangesItem = z.output<typeof draftChangesSchema>
export type PublicationChangesItem = z.output<typeof publicationChangesSchema>
export type DraftEdit = z.input<typeof draftEditSchema>['edit']
export type ImportedItem = z.output<typeof importedSchema>
export type ReadingItem = z.output<typeof readingSchema>
export type DraftSummaryItem = z.output<typeof draftSummarySchema>
export type DraftItem = z.output<typeof draftSchema>
export type DifferenceItem = z.output<typeof differenceSchema>
export type PublicationItem = z.output<typeof publicationSchema>
