import type { FastifyRequest } from 'fastify'
import type { Origin } from '#domain/origin.ts'
import type { Person } from '#domain/person.ts'
import { ipAddress } from './ip-address.ts'
import type { ApiServices } from './services.ts'

/** The header by which our own pages say which calls. Anybody may send it: it tells apart, and gives no right. */
const CLIENT_HEADER = 'x-fristvagt-client'
const PAGES: readonly unknown[] = ['tab', 'pane']

/** Returns who calls, now, by what and from which address. */
export function originOf(
  { clock }: Pick<ApiServices, 'clock'>,
  { headers, ip }: Pick<FastifyRequest, 'headers' | 'ip'>,
  by: Person,
): Origin {
  const address = ipAddress(ip)
  const client = headers[CLIENT_HEADER]
  const via = PAGES.includes(client) ? String(client) : 'api'
  return { by, at: clock(), via, ...(address === undefined ? {} : { address }) }
}
