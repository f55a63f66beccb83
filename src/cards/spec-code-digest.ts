import type { ChangeLine, DigestChanges, DigestSpec, WeekOverview } from '#domain/card-spec.ts'
import { isDay } from '#domain/day.ts'
import type { Stage } from '#domain/nudge-stage.ts'
import { UNREACHABLE_WHY } from '#domain/subscription.ts'

/*
 * The words of a morning card. A line is its type, stage and id; sections begin with a capital, which says how many
 * are left out, and an item of the week that is a line too is named by its place there.
 *   t.d.valg-ean a.b7.flis-dba W.4 O.2.0 o.t.=0 o.m.sapa-dialog C.1.2026-02-06 c.m.2025-12-05.kp-dba P.l U.removed/Programmet/SAPA
 */
type Line = DigestSpec['lines'][number]
type Ahead = WeekOverview['items'][number]
type Unreachable = NonNullable<DigestSpec['unreachable']>[number]
type Parts = Omit<DigestSpec, 'kind' | 'municipality' | 'language' | 'day' | 'more'>

const TYPES = { a: 'agreement', t: 'task', r: 'registration', m: 'meeting' } as const
const STAGES = { d: 'due', m: 'meeting-tomorrow', n: 'decided', w: 'woken' } as const
const CHANGES = { n: 'new', m: 'moved', d: 'decided', x: 'called-off' } as const
const AUDIENCES = { r: 'responsible', l: 'leader' } as const

/** Returns what a morning card shows as words without spaces. */
export function digestWords(spec: DigestSpec): readonly string[] {
  const { lines, waiting, overview, changes, audience, unreachable = [] } = spec
  return [
    ...lines.map((l) => `${l.type.slice(0, 1)}.${shortStage(l.stage)}.${encoded(l.item)}`),
    ...(waiting === undefined ? [] : [`W.${waiting}`]),
    ...(overview ? overviewWords(overview, lines) : []),
    ...(changes ? changesWords(changes) : []),
    ...(audience === undefined ? [] : [`P.${audience.slice(0, 1)}`]),
    ...unreachable.map(({ why, team = '', channel = '' }) => `U.${why}/${encoded(team)}/${encoded(channel)}`),
  ]
}

/** Returns what the words say, or undefined where one is none of ours. Throws URIError for a text that nobody encoded. */
export function digestParts(words: readonly string[]): Parts | undefined {
  const reading: Reading = { lines: [], unreachable: [] }
  if (!words.every((word) => read(word, reading))) return undefined
  const { unreachable, ...rest } = reading
  return { ...rest, ...(unreachable.length > 0 && { unreachable }) }
}

/** Half a character, which a person can well send, has no encoding and would throw. */
export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function overviewWords({ items, overdue, more = 0 }: WeekOverview, lines: readonly Line[]) {
  const ahead = items.map(({ item, type }) => {
    const place = lines.findIndex((line) => line.item === item)
    return `o.${type.slice(0, 1)}.${place < 0 ? encoded(item) : `=${place}`}`
  })
  return [`O.${overdue}.${more}`, ...ahead]
}

function changesWords({ edition, items, more = 0 }: DigestChanges) {
  const changed = items.map(
    ({ item, change, from = '' }) =>
      `c.${change === 'called-off' ? 'x' : change.slice(0, 1)}.${from}.${encoded(item)}`,
  )
  return [`C.${more}.${encoded(edition)}`, ...changed]
}

interface Reading {
  lines: Line[]
  waiting?: number
  overview?: { items: Ahead[]; overdue: number; more?: number }
  changes?: { edition: string; items: ChangeLine[]; more?: number }
  audience?: 'responsible' | 'leader'
  unreachable: Unreachable[]
}

/** Each reads a word of its kind into what was read before; false for a word that is malformed or out of place. */
const READERS: readonly [RegExp, (found: readonly string[], reading: Reading) => boolean][] = [
  [/^([atrm])\.([dmnw]|[bo]\d{1,3})\.(.+)$/, readLine],
  [/^W\.(\d{1,6})$/, ([waiting], reading) => set(reading, { waiting: Number(waiting) })],
  [
    /^O\.(\d{1,6})\.(\d{1,6})$/,
    ([overdue, more], reading) =>
      set(reading, { overview: { items: [], overdue: Number(overdue), ...counted(more) } }),
  ],
  [/^o\.([atrm])\.(=\d{1,4}|.+)$/, readAhead],
  [
    /^C\.(\d{1,6})\.(.*)$/,
    ([more, edition = ''], reading) =>
      set(reading, { changes: { edition: decodeURIComponent(edition), items: [], ...counted(more) } }),
  ],
  [/^c\.([nmdx])\.([\d-]*)\.(.+)$/, readChange],
  [/^P\.([rl])$/, ([of], reading) => set(reading, { audience: AUDIENCES[of as keyof typeof AUDIENCES] })],
  [/^U\.([a-z-]+)\/([^/]*)\/([^/]*)$/, readUnreachable],
]

function read(word: string, reading: Reading): boolean {
  for (const [shape, reader] of READERS) {
    const found = shape.exec(word)
    if (found) return reader(found.slice(1), reading)
  }
  return false
}

function set(reading: Reading, part: Partial<Reading>): boolean {
  Object.assign(reading, part)
  return true
}

function counted(more = '0') {
  return Number(more) > 0 ? { more: Number(more) } : {}
}

function readLine([type = '', stage = '', item = '']: readonly string[], { lines }: Reading): boolean {
  lines.push({ item: decodeURIComponent(item), type: typeOf(type), stage: longStage(stage) })
  return true
}

function readAhead([type = '', named = '']: readonly string[], { lines, overview }: Reading): boolean {
  const item = named.startsWith('=') ? lines[Number(named.slice(1))]?.item : decodeURIComponent(named)
  if (item === undefined || !overview) return false
  overview.items.push({ item, type: typeOf(type) })
  return true
}

function readChange([change = '', from = '', item = '']: readonly string[], { changes }: Reading): boolean {
  if (!changes || (from !== '' && !isDay(from))) return false
  changes.items.push({
    item: decodeURIComponent(item),
    change: CHANGES[change as keyof typeof CHANGES],
    ...(from !== '' && { from }),
  })
  return true
}

function readUnreachable([said = '', team, channel]: readonly string[], { unreachable }: Reading): boolean {
  const why = UNREACHABLE_WHY.find((known) => known === said)
  if (!why) return false
  unreachable.push({
    ...(team && { team: decodeURIComponent(team) }),
    ...(channel && { channel: decodeURIComponent(channel) }),
    why,
  })
  return true
}

function typeOf(letter: string): Line['type'] {
  return TYPES[letter as keyof typeof TYPES]
}

function shortStage(stage: Stage): string {
  const named = Object.entries(STAGES).find(([, name]) => name === stage)
  return named ? named[0] : stage.replace('before-', 'b').replace('overdue-', 'o')
}

function longStage(short: string): Stage {
  if (short in STAGES) return STAGES[short as keyof typeof STAGES]
  const count = Number(short.slice(1))
  return short.startsWith('b') ? `before-${count}` : `overdue-${count}`
}
