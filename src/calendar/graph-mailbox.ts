import {
  AuthenticationHandler,
  Client,
  HTTPMessageHandler,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { asGuid, NO_TRACING, type Tracing } from '#domain/ports/tracing.ts'
import {
  ENTRY_PROPERTY,
  type EntryBody,
  GRAPH_ZONE,
  type GraphEventBody,
  type GraphEventUpdate,
  WRITTEN_PROPERTY,
} from './graph-event.ts'
import { isGone, secondsIn } from './graph-fault.ts'
import { atAddress, repeatLostAnswers, stepOfEach } from './graph-middleware.ts'
import { type AddressMap, asWritten } from './loopback.ts'

const entrySchema = z.object({ id: z.string(), webLink: z.url().optional() })
const bodySchema = z.object({
  body: z.object({ content: z.string().nullish() }).nullish(),
  singleValueExtendedProperties: z.array(z.object({ value: z.string() })).optional(),
})
const pageSchema = z.object({ value: z.array(entrySchema) })

/** An entry in a person's calendar. `webLink` opens it in Outlook on the web. */
export type MailboxEntry = z.output<typeof entrySchema>

/** The calendar of the person whose token it was opened with. Every call throws GraphError. */
export interface Mailbox {
  /** Returns the entry, or undefined when it is not in the calendar any more. */
  get(entry: string): Promise<MailboxEntry | undefined>
  /** Returns an entry whose ENTRY_PROPERTY has the value, or undefined. */
  findByMark(mark: string): Promise<MailboxEntry | undefined>
  /** Makes the entry; Graph returns the same one for the same transaction id and body. */
  create(body: GraphEventBody): Promise<MailboxEntry>
  /**
   * Changes the entry into what `change` makes of its body, and returns it; undefined when it is not in the calendar any
   * more. Repeated, it comes to the same.
   */
  update(entry: string, change: (present: EntryBody) => GraphEventUpdate): Promise<MailboxEntry | undefined>
  /** Takes the entry out of the calendar; one that is gone already stays gone. */
  remove(entry: string): Promise<void>
}

/** How Graph is reached, and how long it is waited for. */
export interface MailboxOptions {
  /** Graph's address without a version: https://graph.microsoft.com */
  readonly graphUrl: string
  readonly address?: AddressMap
  /** How long everything asked of the mailbox may take together. */
  readonly timeoutMs: number
  /** The longest wait that Graph may ask for (Retry-After) before we tell the person to come back instead. */
  readonly patienceSeconds: number
  readonly tracing?: Tracing
}

const RETRIES = 3
// Ids that survive the person moving the entry to another of their calendars; times as people in Denmark read them.
const PREFER = `outlook.timezone="${GRAPH_ZONE}", IdType="ImmutableId"`
const EVENTS = '/me/events'
const FIELDS = ['id', 'webLink']
// The Graph client puts what is expanded into the address as it is.
const WRITTEN = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${WRITTEN_PROPERTY}')`)
const entryPath = (entry: string) => `${EVENTS}/${encodeURIComponent(entry)}`

/** Opens the mailbox of the person whom a Graph token was issued for. */
export function graphMailbox(options: MailboxOptions, token: string): Mailbox {
  const { tracing = NO_TRACING } = options
  const client = clientOf(options, token)
  const request = (path: string) => client.api(path).headers({ Prefer: PREFER, ...askedUnder(tracing.id()) })
  return {
    async get(entry) {
      try {
        return entrySchema.parse(await request(entryPath(entry)).select(FIELDS).get())
      } catch (error) {
        if (isGone(error)) return undefined
        throw error
      }
    },
    async findByMark(mark) {
      const answer: unknown = await request(EVENTS).filter(markFilter(mark)).select(FIELDS).top(1).get()
      return pageSchema.parse(answer).value[0]
    },
    async create(body) {
      return entrySchema.parse(await request(EVENTS).post(body))
    },
    async update(entry, change) {
      try {
        const answer: unknown = await request(entryPath(entry)).select(['id', 'body']).expand(WRITTEN).get()
        const { body, singleValueExtendedProperties: properties } = bodySchema.parse(answer)
        const present = { content: body?.content ?? '', written: properties?.[0]?.value }
        return entrySchema.parse(await request(entryPath(entry)).patch(change(present)))
      } catch (error) {
        if (isGone(error)) return undefined
        throw error
      }
    },
    async remove(entry) {
      try {
        await request(entryPath(entry)).delete()
      } catch (error) {
        if (!isGone(error)) throw error
      }
    },
  }
}

/** By this id Microsoft finds our request in its own log. */
function askedUnder(id: string | undefined): Record<string, string> {
  const guid = asGuid(id)
  return guid === undefined ? {} : { 'client-request-id': guid, 'return-client-request-id': 'true' }
}

function markFilter(mark: string): string {
  const quoted = mark.replaceAll("'", "''")
  // The Graph client puts the filter into the address as it is.
  return encodeURIComponent(
    `singleValueExtendedProperties/Any(ep: ep/id eq '${ENTRY_PROPERTY}' and ep/value eq '${quoted}')`,
  )
}

function clientOf(options: MailboxOptions, token: string): Client {
  const patient = (
    _delay: number,
    _attempt: number,
    _request: unknown,
    _options: unknown,
    answer: Response,
  ) => {
    const asked = answer.headers.get('Retry-After')
    // A wait that we cannot read may be any.
    return asked === null || (secondsIn(asked) ?? Number.POSITIVE_INFINITY) <= options.patienceSeconds
  }
  return Client.initWithMiddleware({
    baseUrl: `${options.graphUrl}/`,
    fetchOptions: { signal: AbortSignal.timeout(options.timeoutMs) },
    middleware: [
      new AuthenticationHandler({ getAccessToken: async () => token }),
      new RetryHandler(new RetryHandlerOptions(1, RETRIES, patient)),
      repeatLostAnswers(),
      stepOfEach(options.tracing ?? NO_TRACING),
      new TelemetryHandler(),
      atAddress(options.address ?? asWritten),
      new HTTPMessageHandler(),
    ],
  })
}
