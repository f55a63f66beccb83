import type { Language } from '#domain/language.ts'
import { isForgotten } from '#domain/person.ts'
import { isSettled } from '#domain/standing.ts'
import { type CardContext, standingIn } from './context.ts'
import type { Element } from './elements/element.ts'
import { HANDLING_TEXTS } from './texts/handling.ts'

/** Somebody whom Teams tells that a card names them. `id` is their Entra object id. */
export interface Mention {
  readonly id: string
  readonly name: string
}

const MOST_MENTIONS = 10
const LONGEST_NAME = 60
/** Teams refuses a message that mentions somebody by anything but an id of its own or of Entra. */
const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Returns who is responsible for what is still to be done of some items, each person once, at most ten. */
export function mentionsOf(items: readonly string[], context: CardContext): readonly Mention[] {
  if (context.unmentioned) return []
  const found = new Map<string, Mention>()
  for (const item of items) {
    const to = context.handlings.get(item)?.assignment?.to
    if (!to || isForgotten(to) || !OBJECT_ID.test(to.id) || isSettled(standingIn(context, item))) continue
    const name = plainName(to.name)
    if (name !== '') found.set(to.id, { id: to.id, name })
  }
  return [...found.values()].slice(0, MOST_MENTIONS)
}

/** Only letters and what stands between the parts of a name: a mention is in a TextBlock, which is read as Markdown. */
function plainName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{M}'’ -]+/gu, ' ').replace(/\s+/g, ' ')
  return Array.from(plain).slice(0, LONGEST_NAME).join('').trim()
}

/** Returns the line that mentions them; nothing where there is nobody. */
export function mentionLine(mentions: readonly Mention[], language: Language): readonly Element[] {
  if (mentions.length === 0) return []
  const text = `${HANDLING_TEXTS[language].responsible}: ${mentions.map(textOf).join(', ')}`
  return [{ type: 'TextBlock', text, wrap: true, size: 'small', spacing: 'small' }]
}

/** Returns what the card's `msteams` says of those it mentions. */
export function mentionEntities(mentions: readonly Mention[]): readonly object[] {
  return mentions.map((mention) => ({ type: 'mention', text: textOf(mention), mentioned: mention }))
}

const textOf = ({ name }: Mention) => `<at>${name}</at>`
