import { isIPv6 } from 'node:net'
import { ipAddress } from '#api/ip-address.ts'

/** Whoever comes from nowhere that can be told shares one limit. */
const NOWHERE = 'nowhere'

/**
 * Returns what an IP address is counted as: an IPv4 address itself, also where it is written as IPv6, and of an IPv6
 * address the first 64 bits, because one subscriber has all of the rest to choose from (RFC 6177). A port that a proxy has
 * written beside it is left out: it is another one for each connection. What is no address is all counted as one.
 */
export function addressKey(written: string): string {
  const address = ipAddress(written)
  if (address === undefined) return NOWHERE
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.toLowerCase().split('::')
  const front = groupsOf(head)
  const back = groupsOf(tail ?? '')
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length
  const groups = [...front, ...Array<string>(Math.max(0, zeros)).fill('0'), ...back]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** An IPv4 address at the end stands for two groups; which ones matters to nobody, as they are never of the first four. */
const groupsOf = (part: string): string[] =>
  part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]))
