import { X509Certificate } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AuthenticationConstants, ClaimsIdentity } from 'botframework-connector'
import { jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { botToken } from '#app/secrets/bot-token.ts'
import { credentialFrom } from '#app/secrets/credential.ts'
import { frameworkAuthentication } from '#bot/framework/authentication.ts'
import type { EntraClientOptions } from '#calendar/entra-client.ts'
import { toLoopback } from '#calendar/loopback.ts'
import { onBehalfOf } from '#calendar/on-behalf-of.ts'
import { aCertificate, whyNoCertificates } from '#tests/support/certificate.ts'
import { CLIENT, KAREN, type Microsoft, startMicrosoft, TENANT } from '#tests/support/microsoft-stand-ins.ts'
import { startConnector } from '#tests/support/stand-in-connector.ts'

const AUTHORITY = 'https://login.microsoftonline.com'
/** What the registration in Entra takes just now. */
const registration: {
  id: string
  secret?: string | string[]
  assertion?: (token: string) => Promise<boolean>
} = {
  id: CLIENT,
}
let microsoft: Microsoft
let folder: string
let troubles: unknown[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fristvagt-secrets-'))
  troubles = []
  microsoft = await startMicrosoft({ clients: [registration] })
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await microsoft.close()
})

const path = () => join(folder, 'secret')
/** Replaces the file at once, as a mounted secret is. */
function mount(text: string): void {
  writeFileSync(join(folder, 'next'), text)
  renameSync(join(folder, 'next'), path())
}
const options = (credential: EntraClientOptions['credential']): EntraClientOptions => ({
  authority: AUTHORITY,
  clientId: CLIENT,
  credential,
  timeoutMs: 60_000,
  address: toLoopback(AUTHORITY, microsoft.authority),
})
const fromSecretFile = () => credentialFrom({ secretFile: path() }, (error) => troubles.push(error))
/** Another lifetime makes another token, which MSAL has not exchanged before. */
let lifetime = 1000
const freshAssertion = () => microsoft.tokenFor(KAREN, ++lifetime)

describe('a client secret in a file', () => {
  it('is replaced while requests go on, and none of them fails', async () => {
    mount('the old secret\n')
    registration.secret = 'the old secret'
    const tokenOf = onBehalfOf(options(fromSecretFile()))
    const exchange = async () => tokenOf(KAREN, await freshAssertion())
    let done = false
    const going = Promise.all(
      [1, 2, 3].map(async () => {
        let exchanged = 0
        for (; !done; exchanged++) await exchange()
        return exchanged
      }),
    )
    for (let n = 0; n < 5; n++) await exchange()
    // As in Entra, both are good for a while.
    registration.secret = ['the old secret', 'the new secret']
    mount('the new secret\n')
    for (let n = 0; n < 5; n++) await exchange()
    done = true
    const counts = await going
    registration.secret = 'the new secret'
    await exchange()
    expect(Math.min(...counts)).toBeGreaterThan(0)
    expect(troubles).toEqual([])
  })

  it('stays the last good one while its file is missing or empty, and that is told once', async () => {
    mount('the secret')
    registration.secret = 'the secret'
    const credential = fromSecretFile()
    const tokenOf = onBehalfOf(options(credential))
    rmSync(path())
    await tokenOf(KAREN, await freshAssertion())
    mount('   ')
    await tokenOf(KAREN, await freshAssertion())
    expect(troubles).toHaveLength(1)
    mount('the next secret')
    registration.secret = 'the next secret'
    await tokenOf(KAREN, await freshAssertion())
    expect(credential()).toEqual({ kind: 'secret', secret: 'the next secret' })
  })

  it('is what the bot’s own calls are signed by, the new one as soon as it is there', async () => {
    mount('the old secret')
    registration.secret = 'the old secret'
    const token = botToken(options(fromSecretFile()), TENANT)
    const authentication = frameworkAuthentication({ identity: { appId: CLIENT, token }, serviceHosts: [] })
    const identity = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: CLIENT }])
    const connector = await startConnector()
    try {
      const client = await authentication
        .createConnectorFactory(identity)
        .create(connector.serviceUrl, 'https://api.botframework.com')
      const send = () => client.conversations.sendToConversation('19:a', { type: 'message' } as never)
      await send()
      mount('the new secret')
      registration.secret = 'the new secret'
      await send()
      registration.secret = 'a secret that we do not have'
      mount('another that Entra does not know')
      await expect(send()).rejects.toThrow('AADSTS7000215')
    } finally {
      await connector.close()
    }
    const tokens = connector.calls.map((call) => call.authorization?.replace('Bearer ', '') ?? '')
    expect(tokens).toHaveLength(2)
    for (const sent of tokens)
      expect(await microsoft.entra.verify(sent)).toMatchObject({ aud: 'https://api.botframework.com' })
  })
})

describe.skipIf(whyNoCertificates)('a certificate in a file', () => {
  const accept = (pem: string) => {
    delete registration.secret
    registration.assertion = async (token) => {
      // MSAL rounds the second that its assertion begins at, up as well as down: Entra allows for it.
      const { publicKey } = new X509Certificate(pem)
      const claims = await jwtVerify(token, publicKey, { issuer: CLIENT, clockTolerance: 5 }).catch(
        () => undefined,
      )
      return claims !== undefined
    }
  }

  it('proves who we are, and is replaced without a restart', async () => {
    const [old, next] = [aCertificate(), aCertificate()]
    mount(old.certificate + old.key)
    accept(old.certificate)
    const credential = credentialFrom({ certificateFile: path() }, (error) => troubles.push(error))
    const tokenOf = onBehalfOf(options(credential))
    await tokenOf(KAREN, await freshAssertion())
    accept(next.certificate)
    await expect(tokenOf(KAREN, await freshAssertion())).rejects.toThrow('AADSTS700027')
    mount(next.key + next.certificate)
    await tokenOf(KAREN, await freshAssertion())
    expect(troubles).toEqual([])
  })

  it('is refused when its key is another’s, or missing', () => {
    const [one, two] = [aCertificate(), aCertificate()]
    for (const pem of [one.certificate + two.key, one.certificate, one.key, 'nothing']) {
      mount(pem)
      expect(() => credentialFrom({ certificateFile: path() }, () => undefined)).toThrow()
    }
  })
})

describe('a managed identity that the registration trusts', () => {
  it('stands for the secret with a token that is asked for each time', async () => {
    delete registration.secret
    registration.assertion = async (token) => token === 'a token of the identity'
    const credential = { kind: 'assertion', assertion: async () => 'a token of the identity' } as const
    const tokenOf = onBehalfOf(options(() => credential))
    expect(await microsoft.entra.verify(await tokenOf(KAREN, await freshAssertion()))).toMatchObject({
      oid: KAREN.id,
    })
    delete registration.assertion
  })
})
