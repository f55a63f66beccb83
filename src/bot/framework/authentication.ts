import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  AuthenticationConfiguration,
  type BotFrameworkAuthentication,
  type Claim,
} from 'botframework-connector'
import { botCredentials } from './bot-credentials.ts'
import type { FrameworkConfiguration } from './configuration.ts'
import { mayBeFromConnector } from './token-shape.ts'

/** Who issues the tokens of Microsoft's calls, and for whom the bot's own tokens are. */
export const BOT_FRAMEWORK = 'https://api.botframework.com'

/** Returns botbuilder's authentication, in both directions, with its open doors shut. */
export function frameworkAuthentication(configuration: FrameworkConfiguration): BotFrameworkAuthentication {
  const issuer = configuration.tokenIssuer ?? BOT_FRAMEWORK
  return new ConfigurationBotFrameworkAuthentication(
    {
      ...(configuration.openIdMetadataUrl && {
        ToBotFromChannelOpenIdMetadataUrl: configuration.openIdMetadataUrl,
        ToBotFromChannelTokenIssuer: issuer,
        ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
      }),
    },
    botCredentials(configuration.identity),
    new AuthenticationConfiguration([], (claims) => requireConnector(claims, issuer)),
  )
}

/**
 * botbuilder accepts an Entra user token whose audience is the bot, from any tenant and with any service address:
 * only the Bot Framework's own tokens, which name the service address, are calls from Teams.
 */
async function requireConnector(claims: readonly Claim[], issuer: string): Promise<void> {
  const of = (type: string) => claims.find((claim) => claim.type === type)?.value
  if (of('iss') !== issuer) throw new Error('the token is not issued by the Bot Framework')
  if (!of('serviceurl')) throw new Error('the token names no service address')
}

/** A call that does not come from Teams, or not from where Fristvagt may be called. Nothing of it reaches the caller. */
export class NotFromTeamsError extends Error {
  override name = 'NotFromTeamsError'
}

/** Microsoft's keys are out of reach: the call may be from Teams, which will repeat it. */
export class TeamsKeysOutOfReachError extends Error {
  override name = 'TeamsKeysOutOfReachError'
}

/** The channels of Teams, Outlook and Microsoft 365: an unendorsed key would let botbuilder take any other. */
const CHANNELS = new Set(['msteams', 'm365extensions'])

/**
 * Returns a check of an activity and its Authorization header. It throws NotFromTeamsError when the token is missing,
 * false, expired, for another bot, another channel or another service address, and TeamsKeysOutOfReachError when that
 * cannot be known.
 */
export function activityCheck(
  configuration: FrameworkConfiguration,
  authentication: BotFrameworkAuthentication,
) {
  return async (
    activity: { serviceUrl: string; channelId: string },
    authorization: string,
  ): Promise<void> => {
    refuseOutright(configuration, activity.channelId, authorization)
    try {
      const { claimsIdentity } = await authentication.authenticateRequest(activity as Activity, authorization)
      const named = claimsIdentity.getClaimValue('serviceurl')
      if (named && named !== activity.serviceUrl) throw new Error('the token is for another service address')
    } catch (cause) {
      if (isOutage(cause)) throw new TeamsKeysOutOfReachError('the keys could not be fetched', { cause })
      throw new NotFromTeamsError('signature', { cause })
    }
  }
}

/** Refuses, before botbuilder looks at it, what none of Microsoft's calls from Teams is like. */
function refuseOutright(
  { identity, tokenIssuer }: FrameworkConfiguration,
  channelId: string,
  authorization: string,
): void {
  // The demo is called without tokens, from its own machine only.
  if (identity === undefined) return
  const expected = { issuer: tokenIssuer ?? BOT_FRAMEWORK, audience: identity.appId }
  if (!mayBeFromConnector(authorization, expected)) throw new NotFromTeamsError('token')
  if (!CHANNELS.has(channelId)) throw new NotFromTeamsError('channel')
}

/** botbuilder says so in three ways: node-fetch's error, its own with a status, and a refusal of our egress. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, statusCode } = error as Error & { statusCode?: number }
  return name === 'FetchError' || name === 'EgressRefusedError' || statusCode === 500
}

/** Returns whether a service address is on a host that Fristvagt may answer to. */
export function isKnownService(serviceUrl: string, configuration: FrameworkConfiguration): boolean {
  if (!URL.canParse(serviceUrl)) return false
  const url = new URL(serviceUrl)
  const secure =
    url.protocol === 'https:' || (url.protocol === 'http:' && configuration.identity === undefined)
  return (
    secure &&
    configuration.serviceHosts.some((host) =>
      host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
    )
  )
}
