import type { Finding } from './finding.ts'

/** Getting one token, as the server will. */
export interface TokenAsked {
  /** Whose: of the bot, or of the tab in a tenant. */
  readonly whose: string
  readonly clientId: string
  readonly tenant: string
  /** Throws MSAL's errors. */
  readonly get: () => Promise<string>
}

type Cure = (asked: TokenAsked) => string
const NEW_SECRET: Cure = ({ whose }) =>
  `make a new secret or certificate for the registration of ${whose}, and give it to the server (docs/configuration.md)`
/** By the number that Entra gives its errors: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const CURES: Readonly<Record<string, Cure>> = {
  '7000215': NEW_SECRET,
  '7000222': NEW_SECRET,
  '700027': NEW_SECRET,
  '700016': ({ tenant, clientId }) =>
    `have an administrator of tenant ${tenant} open https://login.microsoftonline.com/${tenant}/adminconsent?client_id=${clientId}`,
  '65001': ({ tenant, clientId }) =>
    `have an administrator of tenant ${tenant} open https://login.microsoftonline.com/${tenant}/adminconsent?client_id=${clientId}`,
  '90002': ({ tenant }) => `there is no tenant ${tenant}: see BOT_TENANT_ID and TENANTS`,
  '900023': ({ tenant }) => `there is no tenant ${tenant}: see BOT_TENANT_ID and TENANTS`,
}

/** Looks whether Entra gives the server the tokens that it needs, with what was configured. */
export async function checkSignIn(tokens: readonly TokenAsked[]): Promise<readonly Finding[]> {
  return Promise.all(
    tokens.map(async (asked): Promise<Finding> => {
      try {
        await asked.get()
        return { check: 'sign-in', state: 'well', what: `Entra knows ${asked.whose}` }
      } catch (error) {
        return refused(asked, error)
      }
    }),
  )
}

function refused(asked: TokenAsked, error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error)
  const code = /AADSTS(\d+)/.exec(message)?.[1]
  const cure = code === undefined ? undefined : CURES[code]
  return {
    check: 'sign-in',
    state: 'ill',
    // Entra's own sentence may name people; its number says enough.
    what:
      code === undefined
        ? `Entra gives no token to ${asked.whose}: ${message.split('\n')[0]}`
        : `Entra gives no token to ${asked.whose} (AADSTS${code})`,
    cure:
      cure?.(asked) ??
      (code === undefined
        ? 'let the machine reach login.microsoftonline.com at port 443'
        : `see https://login.microsoftonline.com/error?code=${code}`),
  }
}
