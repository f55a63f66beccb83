/** What may be told of an error: never what people wrote, nor what a server or a database said about it. */
export interface ErrorDescription {
  readonly type: string
  readonly message: string
  readonly [detail: string]: unknown
  readonly stack?: readonly string[]
  readonly cause?: ErrorDescription
  readonly errors?: readonly ErrorDescription[]
}

const DEEPEST_CAUSE = 5
const MOST_ERRORS = 5
/** Names and numbers that tell which error it is: libraries set them, and no person's words are in them. */
const DETAILS = [
  'code',
  'errorCode',
  'subError',
  'statusCode',
  'status',
  'correlationId',
  'requestId',
  'errno',
  'syscall',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'fault',
  'host',
]

/**
 * Returns an error as it may be logged or printed: its type, codes, message, frames, causes, and the first five of
 * several. Everything else that
 * libraries hang on their errors (requests with their headers, answers, rows of a table) is left out, and messages that
 * repeat what they were given lose it.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no error was thrown' }
  const details = Object.entries(error).filter(
    ([key, value]) => DETAILS.includes(key) && (typeof value === 'number' || isCode(value)),
  )
  const stack = framesOf(error)
  const isDeep = depth >= DEEPEST_CAUSE
  const several = error instanceof AggregateError && !isDeep ? error.errors.slice(0, MOST_ERRORS) : []
  return {
    ...Object.fromEntries(details),
    type: error.name,
    message: messageOf(error),
    ...(stack.length > 0 && { stack }),
    ...(error.cause !== undefined && !isDeep && { cause: describeError(error.cause, depth + 1) }),
    ...(several.length > 0 && { errors: several.map((one) => describeError(one, depth + 1)) }),
  }
}

/** A word without spaces, as codes, ids and hosts are: never a sentence. */
const isCode = (value: unknown) => typeof value === 'string' && /^[\w.:/[\]-]{1,100}$/.test(value)

/** The head of a stack repeats the message, as it was before anything was taken out of it. */
const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*\d+:\d+\)?$/.test(line))

function messageOf(error: Error): string {
  if (isAnswer(error)) return [...new Set(error.message.match(/\bAADSTS\d+/g))].join(' ') || 'it was refused'
  // JSON.parse and PostgreSQL quote what they were given.
  if (error instanceof SyntaxError || 'severity' in error) return withoutQuotes(error.message)
  return error.message
}

/** The words of Entra, Graph and the connector are theirs, and may hold a name, an address or a message. */
const isAnswer = (error: Error) =>
  'errorCode' in error ||
  ('statusCode' in error && ('request' in error || 'requestId' in error || 'body' in error))

const withoutQuotes = (text: string) => text.replace(/"[\s\S]*"|'[\s\S]*'|`[\s\S]*`/g, '"…"')
