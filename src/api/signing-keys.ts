import { createLocalJWKSet, errors, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose'

/** How long fetched keys serve, in milliseconds. */
export interface KeyTimes {
  /** How old keys may be before they are asked for again: for so long a withdrawn key is still taken. */
  readonly freshMs: number
  /** How long keys go on serving while nobody answers for newer ones. */
  readonly keptMs: number
  /** How long nothing is asked after an attempt: made-up key ids must not become a flood of requests. */
  readonly cooldownMs: number
}

const TIMES: KeyTimes = { freshMs: 600_000, keptMs: 86_400_000, cooldownMs: 30_000 }
/** While there are no keys at all, nobody can sign in: then the next attempt is worth making sooner. */
const FIRST_COOLDOWN_MS = 5_000
const TIMEOUT_MS = 5_000

/** The keys that would tell are not to be had just now: the token may be good. */
export class KeysOutOfReachError extends Error {
  override name = 'KeysOutOfReachError'
}

type FindKey = JWTVerifyGetKey

/** A key as it is published; the Bot Framework says of its own what they may sign for, and Entra for whom. */
type PublishedKey = JWK & { readonly endorsements?: unknown; readonly issuer?: unknown }

/** The keys that are published at an address. */
interface SigningKeys {
  /**
   * Returns the key that a token was signed with. Throws KeysOutOfReachError, and jose's JWKSNoMatchingKey for a key that
   * nobody published.
   */
  readonly find: FindKey
  /** Returns a key, by its id, as it was last published. */
  readonly published: (keyId: string) => PublishedKey | undefined
}

interface Held {
  readonly set: JSONWebKeySet
  readonly find: FindKey
  readonly since: number
}

/**
 * Returns the keys published at the address, which is theirs or that of an OpenID document which tells it. They are
 * fetched when they are first needed, when they have become old, and when a token names one that is not known; never
 * more often than `cooldownMs`, whatever is asked. `troubled` hears of each failed attempt.
 */
export function signingKeys(
  url: string,
  troubled: (error: unknown) => void,
  times: Partial<KeyTimes> = {},
): SigningKeys {
  const { freshMs, keptMs, cooldownMs } = { ...TIMES, ...times }
  let held: Held | undefined
  let attempt = { at: Number.NEGATIVE_INFINITY, failed: false }
  let pending: Promise<void> | undefined

  const age = () => performance.now() - (held?.since ?? Number.NEGATIVE_INFINITY)
  const mayAsk = () => {
    const pause = held ? cooldownMs : Math.min(cooldownMs, FIRST_COOLDOWN_MS)
    return pending !== undefined || performance.now() - attempt.at >= pause
  }
  const ask = async () => {
    const since = performance.now()
    attempt = { at: since, failed: false }
    try {
      const set = await fetchKeys(url)
      held = { set, find: createLocalJWKSet(set), since }
    } catch (error) {
      attempt = { at: performance.now(), failed: true }
      troubled(error)
    }
  }
  const refresh = () => {
    pending ??= ask().finally(() => (pending = undefined))
    return pending
  }
  const current = (): FindKey => {
    if (!held || age() > keptMs) throw new KeysOutOfReachError('the signing keys could not be fetched')
    return held.find
  }

  const find: FindKey = async (header, token) => {
    if (age() >= freshMs && mayAsk()) await refresh()
    try {
      return await current()(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      if (mayAsk()) await refresh()
      if (attempt.failed)
        throw new KeysOutOfReachError('a key is not known, and newer ones could not be fetched')
      return current()(header, token)
    }
  }
  return { find, published: (keyId) => held?.set.keys.find(({ kid }) => kid === keyId) }
}

async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const answer = (await fetchJson(url)) as JSONWebKeySet | { readonly jwks_uri: string }
  // createLocalJWKSet refuses what is neither.
  return 'jwks_uri' in answer ? ((await fetchJson(answer.jwks_uri)) as JSONWebKeySet) : answer
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!response.ok) throw new Error(`the signing keys were answered with ${response.status}`)
  return response.json()
}
