import type { ItemHistory } from '#actions/item-history.ts'
import { dayAt, startOf } from '#domain/day.ts'
import type { EditionEvent } from '#domain/edition-history.ts'
import { conversationOfVia } from '#domain/evidence-event.ts'
import type { Language } from '#domain/language.ts'
import { isForgotten, type Person } from '#domain/person.ts'
import { placeNameOf } from '#domain/place-name.ts'
import type { HandlingEntry } from '#domain/ports/handling-store.ts'
import type { HistoryEntry } from '#domain/ports/standing-store.ts'
import type { ItemHistoryEntry } from './item-contract.ts'

interface Reader {
  /** The four-digit code of their municipality. */
  readonly municipality: string
  /** Whether they may know who did what, why and where. */
  readonly named: boolean
  readonly language: Language
}

/** Returns the history of an item as the contract has it, newest first; without names, reasons and places where `named` is false. */
export function itemHistoryJson(history: ItemHistory, reader: Reader): ItemHistoryEntry[] {
  const { published, recorded, handled } = history
  const dated = [
    ...recorded.map((line) => ({ at: line.at, entry: recordedEntry(line, history, reader) })),
    ...handled.map((line) => ({ at: line.at, entry: handledEntry(line, history, reader) })),
    // What one edition said has one moment: sorting keeps the order that they are given in.
    ...published
      .toReversed()
      .map((event) => ({ at: startOf(event.edition.date), entry: editionEntry(event, reader) })),
  ]
  return dated.sort((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds).map(({ entry }) => entry)
}

function editionEntry(event: EditionEvent, { municipality }: Reader): ItemHistoryEntry {
  const { title, date, source } = event.edition
  const entry = { kind: event.kind, day: date, edition: { title, source: { ...source } } }
  switch (event.kind) {
    case 'called-off':
      return entry
    case 'listed': {
      const { asOf, signed, missing } = event.signatures
      const own = signed.includes(municipality)
        ? ({ own: 'signed' } as const)
        : missing.includes(municipality)
          ? ({ own: 'missing' } as const)
          : {}
      return { ...entry, list: { asOf, signed: signed.length, missing: missing.length, ...own } }
    }
    case 'moved':
      return { ...entry, from: { ...event.from }, deadline: { ...event.deadline } }
    default:
      return { ...entry, deadline: { ...event.deadline } }
  }
}

function recordedEntry(line: HistoryEntry, history: ItemHistory, reader: Reader): ItemHistoryEntry {
  return { kind: 'recorded', ...doneAs(line), state: line.state, ...told(line, line.reason, history, reader) }
}

function handledEntry(line: HandlingEntry, history: ItemHistory, reader: Reader): ItemHistoryEntry {
  const { did, until, to, why } = line
  return {
    kind: 'handled',
    ...doneAs(line),
    did,
    ...(until === undefined ? {} : { until }),
    ...(reader.named && to ? nameAs('to', to) : {}),
    ...told(line, why, history, reader),
  }
}

type Line = Pick<HistoryEntry, 'at' | 'by' | 'via' | 'undone'>

function doneAs({ at, undone }: Line) {
  const moment = at.toString({ fractionalSecondDigits: 3 })
  return { day: dayAt(at), at: moment, ...(undone ? { undone } : {}) }
}

function told({ by, via }: Line, why: string | undefined, { places }: ItemHistory, reader: Reader) {
  if (!reader.named) return {}
  const conversation = conversationOfVia(via)
  const where =
    conversation === undefined
      ? { via: via === 'bot:personal' ? 'personal' : via }
      : { place: placeNameOf(places.get(conversation), reader.language) }
  return { ...nameAs('by', by), ...(why === undefined || why.trim() === '' ? {} : { why }), ...where }
}

const nameAs = <Key extends 'by' | 'to'>(key: Key, person: Person) =>
  (isForgotten(person) ? {} : { [key]: person.name }) as { readonly [key in Key]?: string }
