import type { FastifyInstance, FastifyRequest } from 'fastify'
import { placeFrom } from '../telemetry/place.ts'
import type { OpenStep, Tracer } from '../telemetry/tracer.ts'

/** What people and Teams ask; pages, health checks and figures are of no interest, and are many. */
const FOLLOWED = /^\/(api|calendar)\//
/** Open for as long as a tab is: no step would end. */
const STREAM = /\/live$/

/** The header by which whoever asked can name to their IT what became of it. */
const ANSWERED_UNDER = 'x-correlation-id'

/**
 * Gives each request an id that all that comes of it bears, tells it in the answer, and records the request as a step. A
 * `traceparent` from outside is linked to and no more: by it, strangers could write into traces of others.
 */
export function traceRequests(server: FastifyInstance, tracer: Tracer): void {
  const steps = new WeakMap<FastifyRequest, OpenStep>()
  const within = (request: FastifyRequest, work: () => void) => {
    const step = steps.get(request)
    if (step) step.within(work)
    else tracer.under(request.id, work)
  }
  server.addHook('onRequest', (request, reply, done) => {
    reply.header(ANSWERED_UNDER, request.id)
    const { url: route, method } = request.routeOptions
    if (route !== undefined && FOLLOWED.test(route) && !STREAM.test(route))
      steps.set(request, tracer.open(whatIs(String(method), route), request.id, besideOf(request)))
    within(request, done)
  })
  // The body has been read meanwhile, by who read from the connection: where we were is forgotten.
  server.addHook('preValidation', (request, _reply, done) => within(request, done))
  server.addHook('onResponse', (request, reply, done) => {
    const step = steps.get(request)
    step?.note({ 'http.response.status_code': reply.statusCode })
    step?.end()
    done()
  })
  server.addHook('onRequestAbort', (request, done) => {
    const step = steps.get(request)
    step?.note({ 'fristvagt.hung_up': true })
    step?.end()
    done()
  })
}

const besideOf = ({ headers }: FastifyRequest) => placeFrom(headers.traceparent)

const whatIs = (method: string, route: string) => ({
  name: `${method} ${route}`,
  kind: 'server' as const,
  facts: { 'http.request.method': method, 'http.route': route },
})
