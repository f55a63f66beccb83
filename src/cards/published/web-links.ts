import type { Catalogue, Obligation } from '#domain/catalogue.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/language.ts'
import type { PublishedItem } from '#domain/published-item.ts'
import type { TabLinks } from '../context.ts'
import { textsFor } from '../texts/texts-for.ts'

/** What is needed to say what is published of an item, and what must not be: nobody's standing is among it. */
export interface PublishedContext {
  readonly catalogue: Catalogue
  readonly today: Day
  readonly links: TabLinks
  readonly language: Language
}

/** Returns the links of an item that lead somewhere on the web: the source may hold anything. */
export function webLinks(
  type: Obligation['type'] | 'event',
  id: string,
  more: readonly (readonly [label: string, url: string | undefined])[],
  { links, language }: PublishedContext,
): PublishedItem['links'] {
  const own = [textsFor(language).buttons.open, links.item(type, id)] as const
  return [own, ...more].flatMap(([label, address]) => {
    const url = address === undefined ? null : URL.parse(address)
    return url && /^https?:$/.test(url.protocol) ? [{ label, url: url.href }] : []
  })
}
