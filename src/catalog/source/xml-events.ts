import { Parser } from 'htmlparser2'
import { UnreadableFileError } from './unreadable-file-error.ts'

/** What is told of an XML text as it is read: names without their prefixes. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** How much of a text is parsed at a time: a text of everything at once would be there twice. */
const PART = 256 * 1024
/** No part of a workbook is nested as deeply; what is takes the parser ever longer. */
const DEEPEST = 100

/**
 * Tells what stands in an XML text. Throws UnreadableFileError for one that declares things of its own, as no workbook
 * does: those are how a text reaches for other files, or grows without end.
 */
export function xmlEvents(bytes: Uint8Array, events: XmlEvents): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new UnreadableFileError('unsafe-content')
        events.open?.(local(name), localNames(attributes))
      },
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => {
        depth--
        events.close?.(local(name))
      },
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() === '!doctype') throw new UnreadableFileError('unsafe-content')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8')
  for (let at = 0; at < bytes.length; at += PART)
    parser.write(decoder.decode(bytes.subarray(at, at + PART), { stream: true }))
  parser.end(decoder.decode())
}

const isUtf16 = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xfe

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function localNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]))
}
