import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'
import {
  AuthenticationConfiguration,
  type BotFrameworkAuthentication,
  type Claim,
} from 'botframework-connector'
import type { FrameworkConfiguration } from './configuration.ts'

/** Who issues the tokens of Microsoft's calls, and for whom the bot's own tokens are. */
export const BOT_FRAMEWORK = 'https://api.botframework.com'

/** Returns botbuilder's authentication, in both directions, with its open doors shut. */
export function frameworkAuthentication(configuration: FrameworkConfiguration): BotFrameworkAuthentication {
  const { identity } = configuration
  const issuer = configuration.tokenIssuer ?? BOT_FRAMEWORK
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity?.appId ?? '',
    MicrosoftAppType: identity?.appType ?? 'MultiTenant',
    MicrosoftAppTenantId: identity?.tenantId ?? '',
    MicrosoftAppPassword: identity?.password ?? '',
  })
  return new ConfigurationBotFrameworkAuthentication(
    {
      ...(configuration.openIdMetadataUrl && {
        ToBotFromChannelOpenIdMetadataUrl: configuration.openIdMetadataUrl,
        ToBotFromChannelTokenIssuer: issuer,
        ToChannelFromBotLoginUrl: configuration.loginUrl ?? '',
        ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
      }),
    },
    credentials,
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

/**
 * Returns a check of an activity and its Authorization header. It throws NotFromTeamsError when the token is missing,
 * false, expired, for another bot or for another service address, or when the service address is not a known host.
 */
export function activityCheck(
  configuration: FrameworkConfiguration,
  authentication: BotFrameworkAuthentication,
) {
  return async (
    activity: { serviceUrl: string; channelId: string },
    authorization: string,
  ): Promise<void> => {
    try {
      const { claimsIdentity } = await authentication.authenticateRequest(activity as Activity, authorization)
      const named = claimsIdentity.getClaimValue('serviceurl')
      if (named && named !== activity.serviceUrl) throw new Error('the token is for another service address')
    } catch (cause) {
      throw new NotFromTeamsError('the call could not be authenticated', {
        cause,
      })
    }
    if (!isKnownService(activity.serviceUrl, configuration))
      throw new NotFromTeamsError('the service address is not a host that Fristvagt may answer to')
  }
}

function isKnownService(serviceUrl: string, configuration: FrameworkConfiguration): boolean {
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
