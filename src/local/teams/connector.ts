import type { FastifyError, FastifyInstance } from 'fastify'
import { ConnectorError } from './connector-error.ts'
import { connectorRoutes } from './connector-routes.ts'
import type { Faults, LoggedRequest } from './faults.ts'
import { rosterRoutes } from './roster-routes.ts'
import type { Tenant } from './tenant.ts'

/**
 * Plays Microsoft's Bot Connector: what the bot calls to write. Every request is logged in order, and the faults that
 * a test has asked for are met here.
 */
export function connector(app: FastifyInstance, tenant: Tenant, faults: Faults, log: LoggedRequest[]): void {
  app.addHook('preHandler', async (request, reply) => {
    const fault = faults.take(request.method)
    if (fault?.retryAfter !== undefined) reply.header('retry-after', String(fault.retryAfter))
    if (fault?.resetAfterBody) request.resetAfterBody = true
    if (fault?.status !== undefined)
      throw new ConnectorError(fault.status, fault.code ?? 'ServiceError', 'A fault that was asked for.')
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const [, path = ''] = decodeURIComponent(request.url).split('/v3')
    const status = request.resetAfterBody ? 0 : reply.statusCode
    log.push({ method: request.method, path, body: structuredClone(request.body ?? null), status })
    if (request.resetAfterBody) request.raw.socket.destroy()
    return payload
  })
  app.setErrorHandler((error: FastifyError | ConnectorError, _request, reply) => {
    const { status, code } = error instanceof ConnectorError ? error : serverFault(error)
    return reply.code(status).send({ error: { code, message: error.message } })
  })
  connectorRoutes(app, tenant)
  rosterRoutes(app, tenant)
}

function serverFault(error: FastifyError): { status: number; code: string } {
  const status = error.statusCode ?? 500
  return { status, code: status < 500 ? 'BadSyntax' : 'ServiceError' }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when a test wants the connection broken after the request was served. */
    resetAfterBody?: boolean
  }
}
