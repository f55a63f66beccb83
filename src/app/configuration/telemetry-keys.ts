import { z } from 'zod'
import type { Fault } from './secret-keys.ts'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/
/** A name as HTTP has them, and a value written as in an address: as OpenTelemetry's own key is. */
const PAIR = /^([!#$%&'*+.^_`|~\w-]+)=([\x21-\x2b\x2d-\x7e]+)$/

/** The address of a collector of OTLP over HTTP. A password in it would be in every message about it. */
export const otlpEndpoint = z
  // No address at all is the only fault that can be told of it: what follows reads its parts.
  .url({ protocol: /^https?$/, error: 'is not an address that begins with https:// or http://', abort: true })
  .refine((text) => {
    const { search, hash, username, password } = new URL(text)
    return `${search}${hash}${username}${password}` === ''
  }, 'has more than a host and a path')

/** The headers that a collector asks for, `name=value` each, separated by commas: mostly a key. */
export const otlpHeaders = z
  .string()
  .trim()
  .refine((text) => pairsOf(text).every(([, name]) => name !== undefined), {
    ...{ error: 'is not NAME=VALUE,NAME=VALUE', abort: true },
  })
  .refine(
    (text) => pairsOf(text).every(([, , value = '']) => isWritten(value)),
    'has a % that stands for nothing',
  )

const pairsOf = (text: string) => text.split(',').map((pair) => PAIR.exec(pair.trim()) ?? [])

function isWritten(value: string): boolean {
  try {
    return decodeURIComponent(value) !== ''
  } catch {
    return false
  }
}

/** Returns the headers of a text that is otlpHeaders; none of an empty one. */
export const headersFrom = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairsOf(text).flatMap(([, name, value = '']) =>
      name === undefined ? [] : [[name, decodeURIComponent(value)]],
    ),
  )

/** Returns what is wrong with the keys of telemetry together. */
export function telemetryFaults(values: Readonly<Record<string, string | undefined>>): readonly Fault[] {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = values
  const set = (['OTEL_EXPORTER_OTLP_HEADERS_FILE', 'OTEL_EXPORTER_OTLP_HEADERS'] as const).filter(
    (key) => values[key] !== undefined,
  )
  if (endpoint === undefined)
    return set.map((key) => ({ key, fault: 'is set without OTEL_EXPORTER_OTLP_ENDPOINT' }))
  if (!URL.canParse(endpoint)) return []
  const { protocol, hostname } = new URL(endpoint)
  if (protocol === 'https:' || LOOPBACK.test(hostname)) return []
  return set.map((key) => ({
    key,
    fault: 'would be sent for all to read: let the endpoint begin with https://',
  }))
}
