import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { officeRoute } from '../outlook/office-route.ts'
import { BotCaller, type BotError } from './bot-caller.ts'
import { ClientDeeds } from './client-deeds.ts'
import type { ClientError } from './client-error.ts'
import { answerClientError, clientRoutes } from './client-routes.ts'
import { connector } from './connector.ts'
import { demoRoutes } from './demo-routes.ts'
import { eventStream } from './event-stream.ts'
import { ExtensionDeeds } from './extension-deeds.ts'
import { extensionRoutes } from './extension-routes.ts'
import { type Fault, Faults, type LoggedRequest } from './faults.ts'
import type { LocalTeamsOptions } from './options.ts'
import { builtPages, pageHandler, pages } from './pages.ts'
import { keepState } from './persistence.ts'
import { Tenant } from './tenant.ts'
import { LOCAL_BOT_ID } from './world.ts'

/** The stand-in for Teams. */
export interface LocalTeams {
  /** The connector, the pages and what they ask; to be registered under the prefix `/local`. */
  readonly plugin: FastifyPluginAsync
  /** Answers `/`: what this is, and the ways in. */
  readonly frontPage: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
  /** What the product has asked of the connector, in order. */
  readonly log: readonly LoggedRequest[]
  /** Makes one of the product's requests to come fail. */
  failNext(fault: Fault): void
}

/** Returns a stand-in for Teams: one tenant, one team with three channels, a few people, and the pages to see them. */
export function localTeams(options: LocalTeamsOptions): LocalTeams {
  const log: LoggedRequest[] = []
  const faults = new Faults()
  const folder = options.assets ?? builtPages()

  async function plugin(app: FastifyInstance): Promise<void> {
    const tenant = new Tenant(() => options.clock.now())
    const bot = new BotCaller(
      () => textOf(options.botEndpoint) ?? `${ownOrigin(app)}/api/messages`,
      options.botToken,
    )
    const needs = {
      ...options,
      botId: options.botId ?? LOCAL_BOT_ID,
      serviceUrl: () => textOf(options.serviceUrl) ?? `${ownOrigin(app)}${app.prefix}/connector`,
    }
    const extension = new ExtensionDeeds(tenant, bot, needs)
    const deeds = new ClientDeeds(tenant, bot, needs, extension)
    if (options.persist) {
      const flush = await keepState(tenant, options.persist, (error) =>
        app.log.error(error, 'the chat was not saved'),
      )
      app.addHook('onClose', flush)
    }
    await app.register(async (scope) => connector(scope, tenant, faults, log), { prefix: '/connector' })
    await app.register(async (scope) => {
      scope.setErrorHandler((error: FastifyError | ClientError | BotError, request, reply) => {
        const { status, body } = answerClientError(error)
        if (status >= 500) request.log.error(error, 'a page was not served')
        return reply.code(status).send(body)
      })
      clientRoutes(scope, tenant, deeds, options)
      extensionRoutes(scope, extension)
      demoRoutes(scope, tenant, options, faults, log)
      eventStream(scope, tenant)
      officeRoute(scope)
      await pages(scope, folder)
    })
  }

  return { plugin, frontPage: pageHandler(folder, 'front'), log, failNext: (fault) => faults.failNext(fault) }
}

function textOf(value: string | (() => string) | undefined): string | undefined {
  return typeof value === 'function' ? value() : value
}

function ownOrigin(app: FastifyInstance): string {
  const address = app.server.address()
  if (address === null || typeof address === 'string')
    throw new Error('the server does not listen yet: name botEndpoint and serviceUrl')
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}`
}
