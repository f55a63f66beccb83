import { timingSafeEqual } from 'node:crypto'
import { REFUSALS } from './entra-error.ts'

/** An app that is registered in the directory: the tab's and the bot's are two. */
export interface LocalClient {
  readonly id: string
  /** Several are good at once while one is replaced. */
  readonly secret?: string | readonly string[]
  /** Returns whether a client assertion (a certificate's or a managed identity's token) is good. */
  readonly assertion?: (token: string) => Promise<boolean>
}

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Returns the client that a token request proves to come from. Throws EntraError. */
export async function authenticated(
  form: URLSearchParams,
  clients: readonly LocalClient[],
): Promise<LocalClient> {
  const id = form.get('client_id')
  if (!id) throw REFUSALS.malformed('client_id')
  const client = clients.find((known) => known.id === id)
  if (!client) throw REFUSALS.unknownClient(id)
  const assertion = form.get('client_assertion')
  if (assertion !== null) {
    const good = form.get('client_assertion_type') === JWT_BEARER && (await client.assertion?.(assertion))
    if (!good) throw REFUSALS.wrongAssertion(id)
    return client
  }
  const secret = form.get('client_secret')
  if (secret === null) throw REFUSALS.malformed('client_assertion or client_secret')
  const good = [client.secret ?? []].flat()
  if (!good.some((known) => same(secret, known))) throw REFUSALS.wrongSecret(id)
  return client
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}
