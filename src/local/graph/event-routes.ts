import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { JWTPayload } from 'jose'
import type { DirectoryPerson } from '../entra/people.ts'
import { callerOf } from './caller.ts'
import { eventAnswer } from './event-answer.ts'
import { createBody, updateBody } from './event-body.ts'
import type { FaultQueue } from './faults.ts'
import { REFUSALS } from './graph-error.ts'
import { answerError, cut, logRequests, preferredZone } from './http.ts'
import { mailboxRoom } from './mailbox-room.ts'
import type { Mailboxes, StoredEvent } from './mailboxes.ts'
import { type EventQuery, eventQuery } from './query.ts'
import type { LoggedRequest } from './request-log.ts'

/** What the routes of /me/events work on. */
export interface EventRoutesOptions {
  readonly verify: (token: string) => Promise<JWTPayload>
  readonly webLink: (entry: string) => string
  readonly mailboxes: Mailboxes
  readonly faults: FaultQueue
  readonly log: (request: LoggedRequest) => void
}

type Query = Readonly<Record<string, string>>
type ToOne = FastifyRequest<{ Params: { id: string }; Querystring: Query }>
type ToAll = FastifyRequest<{ Querystring: Query }>

const EVENTS = '/v1.0/me/events'
const EVENT = '/v1.0/me/events/:id'

/** Returns the routes of a person's own calendar. */
export function eventRoutes(options: EventRoutesOptions): FastifyPluginAsync {
  const { mailboxes, faults } = options
  const enter = mailboxRoom()
  const caller = async (
    request: FastifyRequest,
    reply: FastifyReply,
    right: 'read' | 'write' | 'profile',
  ) => {
    const person = await callerOf(request, options.verify, right)
    enter(person, reply.raw)
    await faults.pause()
    const refusal = faults.refusalFor(person)
    if (refusal) throw refusal
    return person
  }
  const shown = (request: FastifyRequest, event: StoredEvent, person: DirectoryPerson, query: EventQuery) =>
    eventAnswer(event, person, {
      timeZone: preferredZone(request),
      query,
      webLink: options.webLink(event.id),
    })

  return async (app) => {
    app.setErrorHandler(answerError)
    app.setNotFoundHandler((request, reply) =>
      answerError(REFUSALS.query('Resource not found for the segment.'), request, reply),
    )
    logRequests(app, options.log)

    app.get('/v1.0/me', async (request, reply) => {
      const { id, name, upn } = await caller(request, reply, 'profile')
      return { id, displayName: name, userPrincipalName: upn, mail: upn }
    })
    app.get(EVENTS, async (request: ToAll, reply) => {
      const person = await caller(request, reply, 'read')
      const query = eventQuery(request.query)
      const found = mailboxes.list(person).filter(query.matches).slice(0, query.top)
      return { value: found.map((event) => shown(request, event, person, query)) }
    })
    app.post(EVENTS, async (request: ToAll, reply) => {
      const person = await caller(request, reply, 'write')
      const query = eventQuery(request.query)
      const event = await mailboxes.create(person, createBody(request.body))
      if (faults.losesAnswer()) return cut(request, reply, options.log)
      return reply.status(201).send(shown(request, event, person, query))
    })
    app.get(EVENT, async (request: ToOne, reply) => {
      const person = await caller(request, reply, 'read')
      const query = eventQuery(request.query)
      return shown(request, mailboxes.get(person, request.params.id), person, query)
    })
    app.patch(EVENT, async (request: ToOne, reply) => {
      const person = await caller(request, reply, 'write')
      const event = await mailboxes.update(person, request.params.id, updateBody(request.body))
      if (faults.losesAnswer()) return cut(request, reply, options.log)
      return shown(request, event, person, eventQuery(request.query))
    })
    app.delete(EVENT, async (request: ToOne, reply) => {
      const person = await caller(request, reply, 'write')
      await mailboxes.remove(person, request.params.id)
      if (faults.losesAnswer()) return cut(request, reply, options.log)
      return reply.status(204).send()
    })
  }
}
