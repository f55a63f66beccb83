/** How the bot proves who it is to Microsoft, and knows that Microsoft is calling. */
interface BotIdentity {
  readonly appId: string
  /** Returns a token of the bot's own for the connector; asked for at every call, so it is kept by whoever gives it. */
  readonly token: () => Promise<string>
}

/** Who the bot is to Microsoft, and whom it takes for Microsoft. */
export interface FrameworkConfiguration {
  /**
   * Absent only in the local demo: botbuilder then lets requests through unauthenticated, so the server must be bound
   * to loopback. The configuration refuses anything else.
   */
  readonly identity: BotIdentity | undefined
  /** Hosts that the bot will answer to; a name beginning with a dot stands for its subdomains too. */
  readonly serviceHosts: readonly string[]
  /** Where Microsoft publishes the keys that sign its calls; another place in tests. */
  readonly openIdMetadataUrl?: string
  /** Who issues the tokens of Microsoft's calls; another in tests. */
  readonly tokenIssuer?: string
}
