import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { BotFrameworkAuthentication } from 'botframework-connector'
import { botCredentials } from './bot-credentials.ts'
import type { FrameworkConfiguration } from './configuration.ts'

/** Who issues the tokens of Microsoft's calls, and for whom the bot's own tokens are. */
export const BOT_FRAMEWORK = 'https://api.botframework.com'

/** botbuilder's authentication on the way out; on the way in, activityCheck has its place. */
export type OutgoingAuthentication = Pick<BotFrameworkAuthentication, 'createConnectorFactory'>

/** Returns botbuilder's authentication of the bot's own calls. */
export function frameworkAuthentication(configuration: FrameworkConfiguration): OutgoingAuthentication {
  return new ConfigurationBotFrameworkAuthentication({}, botCredentials(configuration.identity))
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
