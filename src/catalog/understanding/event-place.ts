import { bareWords } from './bare-words.ts'

const SERVICE = /(?:(?:på|via|over|i)\s+)?(?:Microsoft\s+)?\b(Teams|Zoom|Webex|Skype)\b/u
const LEAD =
  /^\s*(?:[,;–—-]|\((?=\p{L})|(?=(?:i|på|hos|ved)\s+\p{Lu}))\s*(?:og\s+|eller\s+)?(?:(?:i|på|hos|ved)\s+)?/u
const WORD = /^(?:[\p{Lu}\d][\p{L}\d.'’-]*|af|og|i|på|ved|sal|lokale|stuen|etage|th|tv)$/u
const MOST_PARTS = 4
const LONGEST = 200

/** Where a meeting is held. */
export interface Held {
  readonly online?: string
  readonly place?: string
}

/** Reads what stands right after a meeting's hours: ", Vejle Rådhus, Skolegade 1" or "på Teams". What is no place is none. */
export function heldAt(after: string): Held {
  const text = after.slice(0, LONGEST)
  const service = SERVICE.exec(text)
  const rest = service ? text.replace(service[0], '') : text
  const led = LEAD.exec(rest)
  const parts: string[] = []
  for (const part of led ? rest.slice(led[0].length).split(/,\s*|\.\s/, MOST_PARTS) : []) {
    const words = bareWords(part.replace(/\s+(?:og|eller|samt)\s*$|[.)]\s*$/, '')).split(' ')
    if (!/^[\p{Lu}\d]/u.test(words[0] ?? '') || !words.every((word) => WORD.test(word))) break
    parts.push(words.join(' '))
  }
  // A number alone is no place, and a sentence of one word is none.
  const place = parts.join(', ')
  return {
    ...(service?.[1] !== undefined && { online: service[1] }),
    ...(/\p{L}{3}/u.test(place) && { place }),
  }
}
