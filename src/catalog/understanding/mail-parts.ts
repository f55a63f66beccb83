import { mailHeaders } from './mail-headers.ts'
import type { Line, Section } from './sections.ts'

/** One mail of those that a mail quotes, or its own text. */
export interface MailPart extends Section {
  /** What its quoted headers call it. */
  readonly subject?: string
}

/** A mail, taken apart: what is to be read, who signed it, and what programs wrote around it. */
export interface MailParts {
  readonly parts: readonly MailPart[]
  readonly signatures: readonly Section[]
  readonly wrapping: readonly Line[]
}

const FAREWELL =
  /^[>\s]*(?:(?:med\s+)?(?:venlig|bedste|kærlig|mange|de bedste)e?\s+hilsen(?:er)?|(?:mvh|vh|dbh|hilsen)\b|(?:best|kind)\s+regards)/iu
const LONGEST_FAREWELL = 60
/** A name, a role, an address and a few lines that a company has below them. */
const MOST_SIGNED = 12
const GOES_ON = /\b(?:senest|frist|deadline|tilmeld)/iu
const SEPARATOR = /^[>\s]*(?:[-_]{3,}[^\p{L}]*(?:\p{L}[\p{L} ]{0,40}[-_]{2,})?)\s*$/u
const WROTE = /^[>\s]*(?:den|on)\b.{5,160}\b(?:skrev|wrote)\b.{0,120}:\s*$/iu
const FOOT =
  /^[>\s]*(?:du (?:får|modtager) (?:dette|denne|mailen)|afmeld|frameld|unsubscribe|vis i browser|se (?:mailen|nyhedsbrevet) i)/iu
const OF_TEAMS =
  /^[>\s]*(?:microsoft teams\b.{0,60}(?:hjælp|help)|(?:møde-?id|meeting id|adgangskode|passcode|telefonkonference-?id)\s*:|(?:for arrangører|for organizers)\s*:|(?:ring op via telefon|dial in by phone|find et lokalt nummer|find a local number|nulstil pinkode)|(?:få mere at vide|learn more)\b.{0,60}$)/iu

/**
 * Takes a mail apart: at the headers of what it quotes, with the signature of each part by itself. The days on which
 * something was sent, and since when a company has a policy, are then nobody's deadline.
 */
export function mailParts(mail: Section): MailParts {
  const apart: Apart = { parts: [{ lines: [] }], signatures: [], wrapping: [] }
  for (let at = 0; at < mail.lines.length; ) at += takeNext(mail.lines, at, apart)
  const { signatures, wrapping } = apart
  const parts = apart.parts.filter(({ lines }) => lines.length > 0)
  return {
    parts: parts.map((part, i) => ({
      ...part,
      links: linksOf(mail, part.lines, parts[i + 1]?.lines, i === 0),
    })),
    signatures: signatures.map((lines) => ({ lines, links: [] })),
    wrapping,
  }
}

/** The parts so far; `signed` is the signature that is being read. */
interface Apart {
  readonly parts: { readonly lines: Line[]; readonly subject?: string }[]
  readonly signatures: Line[][]
  readonly wrapping: Line[]
  signed?: Line[] | undefined
}

/** Puts the line at a place where it belongs, with the headers that it begins; returns how many lines that takes. */
function takeNext(lines: readonly Line[], at: number, apart: Apart): number {
  const line = lines[at]
  if (!line) return 1
  const headers = mailHeaders(lines, at)
  if (headers) {
    apart.signed = undefined
    apart.wrapping.push(...headers.lines)
    const { subject } = headers
    apart.parts.push({ lines: [...headers.kept], ...(subject !== '' && { subject }) })
    return headers.length
  }
  if (line.cells !== undefined) readOn(line, apart)
  else if (WROTE.test(line.text)) {
    apart.signed = undefined
    apart.wrapping.push(line)
    apart.parts.push({ lines: [] })
  } else if (isWrapping(line)) apart.wrapping.push(line)
  else if (isFarewell(line)) {
    apart.signed = [line]
    apart.signatures.push(apart.signed)
  } else if (apart.signed && apart.signed.length < MOST_SIGNED && !GOES_ON.test(line.text))
    apart.signed.push(line)
  else readOn(line, apart)
  return 1
}

function readOn(line: Line, apart: Apart): void {
  apart.signed = undefined
  apart.parts.at(-1)?.lines.push(line)
}

const isFarewell = ({ text }: Line) => text.length <= LONGEST_FAREWELL && FAREWELL.test(text)

const isWrapping = ({ text }: Line) =>
  SEPARATOR.test(text.slice(0, 200)) || FOOT.test(text) || OF_TEAMS.test(text)

/** The addresses that stand alone are of the part that they stand in. */
function linksOf(
  { links }: Section,
  own: readonly Line[],
  next: readonly Line[] | undefined,
  isFirst: boolean,
): readonly Line[] {
  const [from, to] = [own[0]?.where.line ?? 0, next?.[0]?.where.line ?? Number.POSITIVE_INFINITY]
  return links.filter(({ where }) => (isFirst || where.line >= from) && where.line < to)
}
