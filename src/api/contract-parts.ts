import { z } from 'zod'

/** What is counted on from the last years that four digits can write has no name any more. */
const LAST_YEAR = '9990'

/** A day, as the contract has it. */
export const dayText = z.iso
  .date()
  .refine((day) => day < LAST_YEAR, `lies beyond the year ${LAST_YEAR}`)
  .describe('A day in Denmark, YYYY-MM-DD')

/** The code of a municipality. */
export const code = z
  .string()
  .regex(/^\d{4}$/)
  .describe('Kommunekode, four digits')

/** A deadline, as the contract has it. */
export const deadlineSchema = z
  .object({
    raw: z.string().describe('The words of the source; empty when nothing was written'),
    kind: z.enum(['day', 'period', 'undecided', 'unreadable']),
    from: dayText.optional(),
    to: dayText.optional(),
    why: z.string().optional(),
  })
  .describe('When something is due; never a made-up date')

/** A solution with its name. */
export const namedSolutionSchema = z.object({ id: z.string(), name: z.string() })

/** Words in both languages. */
export const bilingual = z.object({ da: z.string(), en: z.string() })
