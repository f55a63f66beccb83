import { describeError } from './describe-error.ts'

/** Fields that hold people's names and words, or what lets somebody in. */
const NEVER = new Set(
  [
    'text',
    'value',
    'name',
    'displayName',
    'givenName',
    'email',
    'mail',
    'upn',
    'userPrincipalName',
    'preferred_username',
    'from',
    'recipient',
    'subject',
    'title',
    'question',
    'body',
    'payload',
    'attachments',
    'card',
    'headers',
    'authorization',
    'cookie',
    'token',
    'accessToken',
    'access_token',
    'assertion',
    'secret',
    'password',
    'claims',
    'detail',
    'where',
    'parameters',
  ].map((field) => field.toLowerCase()),
)
const DEEPEST = 6
const REMOVED = '[removed]'

/** Returns what is to be logged without the fields that nobody may read, and with errors described. */
export function redactFields(entry: Record<string, unknown>): Record<string, unknown> {
  return withoutSecrets(entry, 0) as Record<string, unknown>
}

function withoutSecrets(value: unknown, depth: number): unknown {
  if (value instanceof Error) return describeError(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return REMOVED
  if (Array.isArray(value)) return value.map((part) => withoutSecrets(part, depth + 1))
  // Maps, dates and what else is no plain object write themselves, or nothing.
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
    return depth === 0 ? value : String(value)
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      NEVER.has(key.toLowerCase()) ? REMOVED : withoutSecrets(part, depth + 1),
    ]),
  )
}
