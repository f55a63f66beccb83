import { createContext, useContext } from 'react'
import { type Host, TeamsOnlyError } from '#tab/host/host.ts'
import { signInTrouble } from '#tab/host/sign-in-trouble.ts'
import type { Language } from '#tab/texts/texts.ts'
import { answersKept } from './answers-kept.ts'
import { ApiProblem, problemOf } from './api-problem.ts'

/** The API under /api/v1, with the person's token on each call. Rejects with ApiProblem or TeamsOnlyError. */
export interface ApiClient {
  get<T>(path: string, signal?: AbortSignal): Promise<T>
  send<T>(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T>
  /** Returns the answer itself, of server-sent events, once it has begun. */
  stream(path: string, signal: AbortSignal): Promise<Response>
  /** Returns the answer itself, of a file, once it has begun; with a body it is asked for by POST. */
  file(path: string, signal: AbortSignal, body?: unknown): Promise<Response>
}

interface Call extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>
}

/** Returns a client that signs in by the host; on 401 it takes a new token, once. */
export function apiClient(host: Host, language: Language): ApiClient {
  const answerTo = async (path: string, init: Call): Promise<Response> => {
    let response = await fetchAs(await token(host, false), language, path, init)
    if (response.status === 401) response = await fetchAs(await token(host, true), language, path, init)
    if (!response.ok && response.status !== 304) throw await problemOf(response)
    return response
  }
  const kept = answersKept()
  const call = async <T>(path: string, init: Call): Promise<T> => {
    const response = await answerTo(path, init)
    return (response.status === 204 ? undefined : await response.json()) as T
  }
  return {
    async get<T>(path: string, signal?: AbortSignal) {
      const init = { headers: kept.headersFor(path), ...(signal && { signal }) }
      return (await kept.read(path, await answerTo(path, init))) as T
    },
    send: (method, path, body) =>
      call(path, body === undefined ? { method } : { method, body: JSON.stringify(body) }),
    stream: (path, signal) => answerTo(path, { signal, headers: { accept: 'text/event-stream' } }),
    file: (path, signal, body) =>
      answerTo(path, {
        signal,
        headers: { accept: '*/*' },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      }),
  }
}

/**
 * Returns the person's token, a new one where it is asked for; `claims` is Microsoft's challenge. Rejects with
 * TeamsOnlyError, or ApiProblem where signing in failed.
 */
export async function token(host: Host, renew: boolean, claims?: string): Promise<string> {
  try {
    return await host.token({ renew, claims })
  } catch (error) {
    if (error instanceof TeamsOnlyError) throw error
    throw unreached(signInTrouble(error), error)
  }
}

/** Returns what every call says of who makes it. */
export const callHeaders = (bearer: string, language: Language) => ({
  authorization: `Bearer ${bearer}`,
  // The audit trail tells what people do in the tab from what programs do.
  'x-fristvagt-client': 'tab',
  'accept-language': language,
})

async function fetchAs(bearer: string, language: Language, path: string, init: Call) {
  const headers = new Headers({
    accept: 'application/json',
    ...init.headers,
    ...callHeaders(bearer, language),
  })
  if (init.body) headers.set('content-type', 'application/json')
  try {
    return await fetch(`/api/v1${path}`, { ...init, headers })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw unreached('unreachable', error)
  }
}

/** Returns what it means that no answer came. */
export function unreached(code: string, error: unknown): ApiProblem {
  const detail = error instanceof Error ? error.message : String(error)
  return new ApiProblem(navigator.onLine ? code : 'offline', 0, detail)
}

export const ApiContext = createContext<ApiClient | undefined>(undefined)

/** Returns the application's API client. Throws outside of the application's frame. */
export function useApi(): ApiClient {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi is used outside of ApiContext')
  return api
}
