import { sourceOf } from '#domain/catalogue.ts'
import type { Language } from '#domain/language.ts'
import type { CardContext } from '../context.ts'
import type { Element } from '../elements/element.ts'
import { line, run } from '../elements/text.ts'
import { foreign } from '../foreign-text.ts'
import { textsFor } from '../texts/texts-for.ts'
import { formatDay } from '../wording/days.ts'

/** Returns the line at the foot of a card: as of when it holds, and which editions its items are from. */
export function sourceLine(items: readonly string[], context: CardContext, language: Language): Element {
  const { row } = textsFor(language)
  const names = new Set(items.flatMap((id) => sourceOf(context.catalogue, id)?.[language] ?? []))
  const asOf = row.asOf(formatDay(context.today, language, 'dated'))
  const from = names.size > 0 ? ` · ${row.source}: ${foreign([...names].join('; '), 200)}` : ''
  return line([run(asOf + from, { subtle: true, size: 'small' })], 'medium')
}
