import { z } from 'zod'
import type { Shape, TextForm } from '#domain/review/shape.ts'

const FORMS: Readonly<Record<TextForm, string>> = {
  id: 'An id: no spaces, no slash',
  day: 'A day, YYYY-MM-DD',
  moment: 'A moment, 2026-01-08T09:30, or a day',
  url: 'A web address',
  zone: 'A time zone, such as Europe/Copenhagen',
  municipality: 'Kommunekode, four digits',
}

/** Returns a shape as a schema of the contract: what is described there is what the domain checks. */
export function schemaOf(shape: Shape): z.ZodType {
  switch (shape.is) {
    case 'text': {
      const text = z.string().min(shape.least).max(shape.most)
      return shape.form ? text.describe(FORMS[shape.form]) : text
    }
    case 'any':
      return z.unknown()
    case 'flag':
      return z.boolean()
    case 'yes':
      return z.literal(true)
    case 'number':
      return z.number().int().min(shape.least).max(shape.most)
    case 'one-of':
      return z.enum(shape.values as [string, ...string[]])
    case 'list':
      return z.array(schemaOf(shape.of)).max(shape.most)
    case 'optional':
      return schemaOf(shape.of).optional()
    case 'fields':
      return z.object(
        Object.fromEntries(Object.entries(shape.fields).map(([key, one]) => [key, schemaOf(one)])),
      )
    case 'kinds':
      return z.union(Object.values(shape.kinds).map(schemaOf))
  }
}
