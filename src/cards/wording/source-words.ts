import { type Catalogue, sourceOf } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import { foreign } from '../foreign-text.ts'
import { textsFor } from '../texts/texts-for.ts'
import { formatDay } from './days.ts'

/** Returns as of when what is said of items holds, and which editions they are from. Holds words of people. */
export function sourceWords(
  items: readonly string[],
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: Day },
  language: Language,
): string {
  const { row } = textsFor(language)
  const names = new Set(items.flatMap((id) => sourceOf(catalogue, id)?.[language] ?? []))
  const asOf = row.asOf(formatDay(today, language, 'dated'))
  return names.size > 0 ? `${asOf} · ${row.source}: ${foreign([...names].join('; '), 200)}` : asOf
}
