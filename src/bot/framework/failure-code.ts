/** What is read of a failed call to the connector, whichever layer of it failed. */
export interface Failure {
  readonly statusCode?: number
  readonly code?: string
  /** What MSAL calls its errors: the bot got no token, so nothing was sent. */
  readonly errorCode?: string
  readonly body?: unknown
  readonly response?: {
    readonly headers?: { get(name: string): string | undefined }
    readonly bodyAsText?: string | null
  }
}

interface Said {
  readonly code?: unknown
  readonly subCode?: unknown
  readonly error?: Said
  readonly innerHttpError?: { readonly body?: Said }
}

/** Teams' number for a conversation into which nobody may write. */
const WRITES_BLOCKED = 209

/**
 * Returns Teams' word for what went wrong, or ''. Bodies differ in practice: the code is at the top or below `error`, and
 * a sub-code, which weighs more, only in the text that botbuilder has read the body from.
 */
export function failureCode(failure: Failure): string {
  const said = [failure.body, parsed(failure.response?.bodyAsText)].flatMap(levelsOf)
  if (said.some(({ subCode }) => Number(subCode) === WRITES_BLOCKED)) return 'MessageWritesBlocked'
  const code = said.map((level) => level.code).find((word) => typeof word === 'string' && word !== '')
  return (code as string | undefined) ?? failure.code ?? failure.errorCode ?? ''
}

function levelsOf(body: unknown): readonly Said[] {
  if (typeof body !== 'object' || body === null) return []
  const top = body as Said
  return [...levelsOf(top.error), ...levelsOf(top.innerHttpError?.body), top]
}

function parsed(text: string | null | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    // A proxy's page, say: the status alone decides then.
    return undefined
  }
}
