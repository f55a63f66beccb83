import { z } from 'zod'
import { type Language, languageOf } from '#domain/language.ts'
import { linkSchema } from './extension-schema.ts'

const activitySchema = z.looseObject({
  type: z.literal('invoke'),
  name: z.literal('composeExtension/anonymousQueryLink'),
  locale: z.string().max(40).nullish(),
  value: linkSchema,
})

/**
 * Returns the link that somebody has pasted who has not got Fristvagt: Teams does not say who they are, nor of which
 * tenant. Undefined for anything else that arrives.
 */
export function anonymousLinkOf(
  body: unknown,
): { readonly url: string; readonly language: Language } | undefined {
  const { success, data } = activitySchema.safeParse(body)
  return success ? { url: data.value.url, language: languageOf(data.locale ?? undefined) } : undefined
}
