import type { Finding } from './finding.ts'

const WITHIN_MS = 10_000

/** Looks whether PUBLIC_URL leads to a Fristvagt that answers, over a certificate that is believed. */
export async function checkAddress(publicUrl: string): Promise<readonly Finding[]> {
  const url = new URL('/readyz', publicUrl).href
  try {
    const { status } = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) })
    if (status === 200) return [{ check: 'address', state: 'well', what: `${url} answers` }]
    return [
      {
        check: 'address',
        state: 'ill',
        what: `${url} answers ${status}`,
        cure: 'see that a server runs behind it, and what its log says',
      },
    ]
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    return [
      {
        check: 'address',
        state: 'warn',
        what: `${url} does not answer here: ${why}`,
        cure: 'see name, certificate and firewall; where this machine may not reach its own address, ask from another',
      },
    ]
  }
}
