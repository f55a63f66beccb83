import { useMemo } from 'react'
import { callHeaders, token, unreached } from '#tab/data/api-client.ts'
import { problemOf } from '#tab/data/api-problem.ts'
import type { Host } from '#tab/host/host.ts'
import { useHost } from '#tab/host/host-context.ts'
import { type Language, useTexts } from '#tab/texts/texts.ts'

/** How an upload goes on: the share that was sent, from 0 to 1; at 1 the server reads it. */
interface Upload {
  readonly signal: AbortSignal
  readonly onSent: (share: number) => void
}

/** Sending files over the API, with the person's token. Rejects with ApiProblem; a cancelled upload with an AbortError. */
export interface FileTransfer {
  upload<T>(path: string, file: Blob, upload: Upload): Promise<T>
}

/** Returns the way to send files. */
export function useFileTransfer(): FileTransfer {
  const host = useHost()
  const { language } = useTexts()
  return useMemo(
    () => ({
      upload: async <T>(path: string, file: Blob, upload: Upload) => {
        const response = await withRenewal(host, (bearer) => send(bearer, language, path, file, upload))
        if (!response.ok) throw await problemOf(response)
        return (await response.json()) as T
      },
    }),
    [host, language],
  )
}

async function withRenewal(host: Host, call: (bearer: string) => Promise<Response>): Promise<Response> {
  const response = await call(await token(host, false))
  return response.status === 401 ? call(await token(host, true)) : response
}

/** By XMLHttpRequest: fetch does not say how much was sent. */
function send(bearer: string, language: Language, path: string, file: Blob, { signal, onSent }: Upload) {
  return new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const cancel = () => request.abort()
    request.open('POST', `/api/v1${path}`)
    for (const [name, value] of Object.entries(callHeaders(bearer, language)))
      request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total)
    request.upload.onload = () => onSent(1)
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }))
    request.onerror = () => reject(unreached('unreachable', 'the connection broke'))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.onloadend = () => signal.removeEventListener('abort', cancel)
    signal.addEventListener('abort', cancel)
    if (signal.aborted) reject(new DOMException('cancelled', 'AbortError'))
    else request.send(file)
  })
}

/** Returns whether somebody has cancelled. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'
