import type { Shape, TextForm } from './shape.ts'
import { isText } from './text-form.ts'

/** What is wrong with a value, and where in it: `tasks[3].due.from`. The codes are stable. */
export interface Fault {
  readonly at: string
  readonly fault:
    | 'missing'
    | 'unknown-field'
    | 'not-text'
    | 'too-short'
    | 'too-long'
    | 'not-yes-or-no'
    | 'not-a-number'
    | 'not-one-of-these'
    | 'not-a-list'
    | 'too-many'
    | 'not-an-object'
    | 'not-an-id'
    | 'not-a-day'
    | 'not-a-moment'
    | 'not-a-url'
    | 'not-a-zone'
    | 'not-a-municipality'
    | 'id-taken'
    | 'ends-before-it-begins'
    | 'both-signed-and-missing'
}

type Code = Fault['fault']
type Fields = Extract<Shape, { is: 'fields' }>['fields']

/** So many faults say enough. */
const MOST = 50

/** Returns what of a value is not as its shape says, the first fifty; nothing where all is. */
export function shapeFaults(value: unknown, shape: Shape): readonly Fault[] {
  return faultsIn(value, shape, '').slice(0, MOST)
}

function faultsIn(value: unknown, shape: Shape, at: string): readonly Fault[] {
  if (value === undefined) return shape.is === 'optional' ? [] : [{ at, fault: 'missing' }]
  const unless = (isRight: boolean, fault: Code): readonly Fault[] => (isRight ? [] : [{ at, fault }])
  switch (shape.is) {
    case 'optional':
      return faultsIn(value, shape.of, at)
    case 'text': {
      const fault = textFault(value, shape)
      return fault ? [{ at, fault }] : []
    }
    case 'any':
      return []
    case 'flag':
      return unless(typeof value === 'boolean', 'not-yes-or-no')
    case 'yes':
      return unless(value === true, 'not-yes-or-no')
    case 'number': {
      const isOne = Number.isInteger(value) && Number(value) >= shape.least && Number(value) <= shape.most
      return unless(isOne, 'not-a-number')
    }
    case 'one-of':
      return unless(shape.values.includes(value as string), 'not-one-of-these')
    case 'list':
      return faultsInList(value, shape, at)
    case 'fields':
      return faultsInFields(value, shape.fields, at)
    case 'kinds':
      return faultsInKinds(value, shape.kinds, at)
  }
}

const NOT: Readonly<Record<TextForm, Code>> = {
  id: 'not-an-id',
  day: 'not-a-day',
  moment: 'not-a-moment',
  url: 'not-a-url',
  zone: 'not-a-zone',
  municipality: 'not-a-municipality',
}

function textFault(value: unknown, { least, most, form }: Extract<Shape, { is: 'text' }>): Code | undefined {
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return 'not-text'
  if (value.length < least) return 'too-short'
  if (value.length > most) return 'too-long'
  return form && !isText(form, value) ? NOT[form] : undefined
}

function faultsInList(
  value: unknown,
  { of, most }: Extract<Shape, { is: 'list' }>,
  at: string,
): readonly Fault[] {
  if (!Array.isArray(value)) return [{ at, fault: 'not-a-list' }]
  if (value.length > most) return [{ at, fault: 'too-many' }]
  return value.flatMap((part, i) => faultsIn(part, of, `${at}[${i}]`))
}

function faultsInFields(value: unknown, fields: Fields, at: string): readonly Fault[] {
  if (!isRecord(value)) return [{ at, fault: 'not-an-object' }]
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key) && value[key] !== undefined)
  return [
    ...unknown.map((key) => ({ at: under(at, key), fault: 'unknown-field' as const })),
    ...Object.entries(fields).flatMap(([key, shape]) =>
      faultsIn(Object.hasOwn(value, key) ? value[key] : undefined, shape, under(at, key)),
    ),
  ]
}

function faultsInKinds(value: unknown, kinds: Fields, at: string): readonly Fault[] {
  if (!isRecord(value)) return [{ at, fault: 'not-an-object' }]
  const { kind } = value
  const shape = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (shape) return faultsIn(value, shape, at)
  return [{ at: under(at, 'kind'), fault: kind === undefined ? 'missing' : 'not-one-of-these' }]
}

const under = (at: string, key: string) => (at === '' ? key : `${at}.${key}`)

/** Returns whether a value is an object with fields, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
