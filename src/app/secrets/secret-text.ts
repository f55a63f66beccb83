import { z } from 'zod'
import { DEMO_MARKS } from '../demo/marks.ts'

const OF_THE_DEMO = "is the demo's, which everybody can read"

/** What a file of two lines, of UTF-16 or of zeros has, and no secret. */
const NO_TEXT = /[\p{Cc}\ufffd]/u

/** A secret that somebody else made: any text, of one line. Blanks around it are not its own. */
export const anySecret = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine((text) => !NO_TEXT.test(text), 'is not one line of text in UTF-8')
  .refine((text) => text !== DEMO_MARKS.client.secret, OF_THE_DEMO)

/** The address of a PostgreSQL, with its password. */
export const databaseUrl = z
  .string()
  .trim()
  .pipe(z.url({ protocol: /^postgres(ql)?$/, error: 'is not an address that begins with postgres://' }))

/**
 * Secrets that sign calendar addresses, separated by commas or white space: the first signs, and all verify, so that
 * addresses go on working while a secret is replaced.
 */
export const linkSecrets = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((secret) => secret !== ''))
  .pipe(
    z
      .array(
        z
          .string()
          .min(32, 'is shorter than 32 characters')
          .refine((text) => text !== DEMO_MARKS.linkSecret, OF_THE_DEMO),
      )
      .min(1, 'is empty'),
  )

/** The secret of whoever collects the metrics: made by the operator, and long enough not to be guessed. */
export const metricsToken = anySecret
  .refine((text) => text.length >= 32, 'is shorter than 32 characters')
  .refine((text) => /^[\x21-\x7e]+$/.test(text), 'holds other than letters, digits and signs of ASCII')
