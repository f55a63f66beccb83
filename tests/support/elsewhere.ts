/**
 * Has a process live at another time, with Microsoft's hosts at a port of this machine. It is loaded before the product
 * (`--import`, see `elsewhereFor`), which stays as it is shipped: it asks for Microsoft's names, holds itself to its list of
 * hosts, and believes only a certificate for those names. SIGUSR2 moves its clock to the next moment.
 */
import { Socket } from 'node:net'

const { searchParams } = new URL(import.meta.url)
const moments = (searchParams.get('moments') ?? '').split(',').map((moment) => Date.parse(moment))
const port = Number(searchParams.get('port'))
const HOSTS =
  /^(?:login\.microsoftonline\.com|login\.botframework\.com|graph\.microsoft\.com|smba\.trafficmanager\.net)$/

const RealDate = Date
let ahead = 0
function moveOn(): void {
  const moment = moments.shift()
  if (moment !== undefined) ahead = moment - RealDate.now()
}
moveOn()
process.on('SIGUSR2', moveOn)

globalThis.Date = new Proxy(RealDate, {
  construct: (_, given, as) => Reflect.construct(RealDate, given.length === 0 ? [now()] : given, as),
  apply: () => new RealDate(now()).toString(),
  get: (of, key) => (key === 'now' ? now : Reflect.get(of, key)),
})
function now(): number {
  return RealDate.now() + ahead
}

type Connect = (this: Socket, ...given: unknown[]) => Socket
const connect = Socket.prototype.connect as Connect
Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
  const [first, ...rest] = (Array.isArray(given[0]) ? given[0] : given) as unknown[]
  const wanted = first as { host?: string; port?: number | string } | undefined
  if (typeof wanted === 'object' && Number(wanted?.port) === 443 && HOSTS.test(wanted?.host ?? ''))
    return connect.call(
      this,
      { ...wanted, host: '127.0.0.1', port },
      ...rest.filter((part) => typeof part === 'function'),
    )
  return connect.apply(this, given)
} as Socket['connect']
