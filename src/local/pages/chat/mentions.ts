type Json = Readonly<Record<string, unknown>>

/**
 * Returns a card in which each mention that its `msteams.entities` list is a name in bold, as Teams shows it. What looks
 * like a mention and is not listed stays as it is written.
 */
export function withMentions(card: Json): Json {
  const mentions = mentionsOf(card)
  if (mentions.length === 0) return card
  return shown(card, mentions) as Json
}

function mentionsOf({ msteams }: Json): readonly string[] {
  const entities = isJson(msteams) && Array.isArray(msteams.entities) ? msteams.entities : []
  return entities.flatMap((entity) =>
    isJson(entity) && entity.type === 'mention' && typeof entity.text === 'string' ? [entity.text] : [],
  )
}

function shown(part: unknown, mentions: readonly string[]): unknown {
  if (Array.isArray(part)) return part.map((one) => shown(one, mentions))
  if (!isJson(part)) return part
  const entries = Object.entries(part).map(([key, value]) => [key, shown(value, mentions)])
  const copy: Json = Object.fromEntries(entries)
  if (copy.type !== 'TextBlock' || typeof copy.text !== 'string') return copy
  return {
    ...copy,
    text: mentions.reduce((text, mention) => text.replaceAll(mention, bold(mention)), copy.text),
  }
}

const bold = (mention: string) => `**${mention.replace(/^<at>|<\/at>$/g, '')}**`

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
