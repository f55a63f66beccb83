import { BlockList, isIPv6 } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Log } from '#domain/ports/log.ts'

const HOUR_MS = 3_600_000

/** Networks that nobody on the internet calls from: RFC 1918, 4193, 6598, loopback and link-local. */
const NEARBY = new BlockList()
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
] as const)
  NEARBY.addSubnet(network, bits, 'ipv4')
NEARBY.addAddress('::1', 'ipv6')
NEARBY.addSubnet('fc00::', 7, 'ipv6')
NEARBY.addSubnet('fe80::', 10, 'ipv6')

/**
 * Warns, at most hourly, where a request was handed on by a machine nearby whose word of the caller is not believed: as a
 * rule a proxy that TRUSTED_PROXIES should name, and until it does all people have its address. `now` returns
 * milliseconds that never go back.
 */
export function warnOfUntrustedProxy(server: FastifyInstance, log: Log, now: () => number): void {
  let quietUntil = Number.NEGATIVE_INFINITY
  server.addHook('onRequest', (request, _reply, done) => {
    const proxy = request.socket.remoteAddress
    if (
      request.headers['x-forwarded-for'] !== undefined &&
      proxy !== undefined &&
      request.ip === proxy &&
      now() >= quietUntil &&
      isNearby(proxy)
    ) {
      quietUntil = now() + HOUR_MS
      log.warn(
        { proxy },
        'a request came through a proxy that is not trusted: all who come through it count as one address, in limits and audit; if it is yours, name it in TRUSTED_PROXIES',
      )
    }
    done()
  })
}

/** Returns whether an IP address is of a network that nobody on the internet calls from. */
const isNearby = (address: string): boolean => NEARBY.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
