import type { FastifyRequest } from 'fastify'
import { type TokenConfiguration, tokenCheck } from '#api/authentication.ts'
import { BOT_FRAMEWORK } from '#bot/framework/authentication.ts'
import type { FrameworkConfiguration } from '#bot/framework/configuration.ts'
import { connectorToken } from '#bot/framework/token-shape.ts'
import type { Log } from '#domain/ports/log.ts'

/** Whose tokens are good, at either door. */
export interface Doors {
  readonly framework: FrameworkConfiguration
  readonly tokens: TokenConfiguration
  readonly log: Log
}

/**
 * Returns whether a request is let past an address that is over its limit. A person shows a good token. A call of Teams
 * shows one for this bot, whose signature the bot's own door checks next: anybody can have Microsoft call us, with a bot
 * of their own. Turning away who is not known writes no line: a flood of bad tokens must not become one of the log.
 */
export function knownCallers({ framework, tokens, log }: Doors) {
  const expected = {
    issuer: framework.tokenIssuer ?? BOT_FRAMEWORK,
    audience: framework.identity?.appId ?? '',
  }
  const personOf = tokenCheck(tokens, {
    refused: () => undefined,
    troubled: (err) => log.error({ err }, "Entra's signing keys could not be fetched"),
  })
  return async ({ headers, routeOptions: { url = '' } }: FastifyRequest): Promise<boolean> => {
    const { authorization = '' } = headers
    if (url === '/api/messages') return connectorToken(authorization, expected) !== undefined
    return url.startsWith('/api/v1/') && (await personOf(authorization)) !== undefined
  }
}
