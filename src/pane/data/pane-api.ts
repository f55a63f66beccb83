import type { Outlook } from '#pane/office/outlook.ts'
import { ApiProblem, problemOf } from '#tab/data/api-problem.ts'
import type { Language } from '#tab/texts/texts.ts'

/** Reading a long mail takes seconds; who waits longer than this waits in vain. */
const PATIENCE_MS = 60_000

interface Want {
  /** Ends the call, as leaving the mail does: then nobody hears of it. */
  readonly signal?: AbortSignal | undefined
  /** Nothing is asked of the person to sign in. */
  readonly quiet?: boolean
}

/** Our server. All reject with ApiProblem (`offline`, `unreachable`, `timeout` where no answer came). */
export interface PaneApi {
  /** What is under /api/v1, with the person's token. Rejects with SignInError as well. */
  get<T>(path: string, want?: Want): Promise<T>
  post<T>(path: string, body?: unknown, want?: Want): Promise<T>
  /** What is there for everybody, such as /pane/readings. */
  postUnsigned<T>(path: string, body: unknown, want?: Want): Promise<T>
}

type Call = Want & { readonly method: 'GET' | 'POST'; readonly body?: unknown }

/** Returns the client that signs in by Outlook; on 401 it takes a new token, once. */
export function paneApi(token: Outlook['token'], language: Language): PaneApi {
  const signedIn = async <T>(path: string, call: Call): Promise<T> => {
    const { quiet = false } = call
    const at = `/api/v1${path}`
    let response = await send(at, language, call, await token({ quiet }))
    if (response.status === 401)
      response = await send(at, language, call, await token({ quiet, renew: true }))
    return read<T>(response)
  }
  return {
    get: (path, want) => signedIn(path, { ...want, method: 'GET' }),
    post: (path, body, want) => signedIn(path, { ...want, method: 'POST', body }),
    postUnsigned: async (path, body, want) =>
      read(await send(path, language, { ...want, method: 'POST', body })),
  }
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw await problemOf(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function send(path: string, language: Language, call: Call, bearer?: string): Promise<Response> {
  const late = AbortSignal.timeout(PATIENCE_MS)
  const { body, method, signal } = call
  const headers = {
    accept: 'application/json',
    'accept-language': language,
    'x-fristvagt-client': 'pane',
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  try {
    return await fetch(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
      // Who is signed in says so by the token alone.
      credentials: 'omit',
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw unanswered(late.aborted, error)
  }
}

function unanswered(late: boolean, error: unknown): ApiProblem {
  const detail = error instanceof Error ? error.message : String(error)
  return new ApiProblem(navigator.onLine ? (late ? 'timeout' : 'unreachable') : 'offline', 0, detail)
}
