import { KeysOutOfReachError, type KeyTimes, signingKeys } from '#api/signing-keys.ts'
import { type ConnectorKeys, TeamsKeysOutOfReachError } from '#bot/framework/activity-check.ts'
import type { Log } from '#domain/ports/log.ts'

/** The OpenID document of the Bot Framework, which tells where its keys are. */
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration'

/** Returns the keys of Teams' calls, fetched and kept in the same way as those of people's tokens. */
export function connectorKeys(
  log: Log,
  url: string | undefined = METADATA,
  times: Partial<KeyTimes> = {},
): ConnectorKeys {
  const troubled = (err: unknown) => log.error({ err }, "Microsoft's signing keys could not be fetched")
  const keys = signingKeys(url, troubled, times)
  return {
    async find(header, token) {
      try {
        return await keys.find(header, token)
      } catch (cause) {
        if (!(cause instanceof KeysOutOfReachError)) throw cause
        throw new TeamsKeysOutOfReachError('the keys could not be fetched', { cause })
      }
    },
    endorsements(keyId) {
      const { endorsements } = keys.published(keyId) ?? {}
      return Array.isArray(endorsements) ? endorsements.map(String) : []
    },
  }
}
