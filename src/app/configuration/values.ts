import { isIP } from 'node:net'
import { z } from 'zod'

/** Words separated by commas. */
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

/** A name of two parts or more; with a dot before it, all below it. `.dk` or `*` would let the bot be lured anywhere. */
const HOST = /^\.?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d-]*[a-z][a-z\d-]*$/

/** Hosts separated by commas, as they are looked for: in capitals, or with https before it, none would ever be met. */
export const hosts = list
  .transform((names) => names.map((name) => name.toLowerCase().replace(/\.$/, '')))
  .pipe(
    z
      .array(
        z.string().regex(HOST, {
          error: ({ input }) =>
            `"${input}" is not a host as smba.trafficmanager.net, or .example.com for those below it`,
        }),
      )
      .min(1, 'names no host'),
  )

/** An id of Entra's, as tokens write it: a tenant in capitals would be bound, and never met. */
export const guid = z.guid('is not an id as Entra shows it: 8-4-4-4-12 hexadecimal digits').toLowerCase()

/** A whole number, and the words for what is none. */
export function wholeNumber(least: number, most: number) {
  const error = `is not a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

/** One of a few words. */
export const oneOf = <const W extends string>(...words: readonly W[]) =>
  z.enum(words, { error: `is not one of ${words.join(', ')}` })

/** Tenants separated by commas. */
export const tenantList = list
  .pipe(z.array(guid).min(1, 'names no tenant'))
  .transform((tenants) => new Set(tenants))

/** Proxies separated by commas, in the words of proxy-addr, which Fastify asks. */
export const proxies = list.prefault('').pipe(
  z.array(
    z.string().refine(isProxy, {
      error: ({ input }) =>
        `"${input}" is not an address, a range as 10.0.0.0/8, loopback, linklocal or uniquelocal`,
    }),
  ),
)

/** How many of something may come in a minute. */
export const perMinute = (usual: number) => wholeNumber(1, 1_000_000).default(usual)

/** The path of a mounted file. */
export const file = z.string().min(1, 'is empty').optional()

function isProxy(name: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(name)) return true
  const [address = '', bits, ...rest] = name.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  // A range of all addresses would let everybody say who they are.
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
