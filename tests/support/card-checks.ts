import { createRequire } from 'node:module'
import { AdaptiveCard, CardElement, SerializationContext, Versions } from 'adaptivecards'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { Language } from '#domain/language.ts'
import type { Card } from '#domain/ports/messenger.ts'
import { conformanceJson } from './conformance.ts'

export const LANGUAGES: readonly Language[] = ['da', 'en']

const schema = conformanceJson('adaptive-card-1.5.schema.json')

/** The official schema's verdict on a card, or undefined where the schema is not at hand (then it says so once). */
export const officialSchema = schema && compiled(schema)

function compiled(schema: object): (card: Card) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  const draft06: unknown = createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json')
  ajv.addMetaSchema(draft06 as object)
  const validate = ajv.compile(schema)
  return ({ msteams: _, ...card }) =>
    validate(withoutFiltered(card))
      ? []
      : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`)
}

/**
 * `filtered` came with 1.5 (the renderer reads it from 1.5 on), but the published schema knows only the two older
 * styles of a choice: it is checked as one of those.
 */
function withoutFiltered(card: Card): unknown {
  return JSON.parse(JSON.stringify(card).replaceAll('"style":"filtered"', '"style":"compact"'))
}

/** Returns what Microsoft's renderer says against a card of version 1.5: while reading it, and of its properties. */
export function rendererComplaints(card: Card): readonly string[] {
  const context = new SerializationContext(Versions.v1_5)
  // The renderer keeps one regular expression with the flag `g` for `lang`, so it refuses every other card's language.
  if (CardElement.langProperty.regEx) CardElement.langProperty.regEx.lastIndex = 0
  const read = new AdaptiveCard()
  read.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
  return [...events, ...read.validateProperties().validationEvents.map((e) => e.message)]
}

/** Returns every object inside a card, with the card itself. */
export function partsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  const part = value as Readonly<Record<string, unknown>>
  return [part, ...Object.values(part).flatMap(partsOf)]
}

/** Returns the words that a card shows, one line for each block of text. */
export function wordsOf(card: Card): readonly string[] {
  return partsOf(card).flatMap((part) => {
    if (part.type === 'TextBlock') return [String(part.text)]
    if (part.type !== 'RichTextBlock' || !Array.isArray(part.inlines)) return []
    return [part.inlines.map((inline: { text: string }) => inline.text).join('')]
  })
}

/** Returns the titles of a card's buttons. */
export function buttonsOf(card: Card): readonly string[] {
  return partsOf(card)
    .filter((part) => String(part.type).startsWith('Action.'))
    .map((part) => String(part.title))
}
