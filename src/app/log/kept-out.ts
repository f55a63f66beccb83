/** What stands in place of a field that is kept out. */
export const REMOVED = '[removed]'

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

/** Returns whether what a field of this name holds may not be logged. */
export const isKeptOut = (field: string): boolean => NEVER.has(field.toLowerCase())
