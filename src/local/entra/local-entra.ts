import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { JWTPayload } from 'jose'
import type { PersonKey } from '#domain/person.ts'
import type { LocalClient } from './clients.ts'
import { type Directory, directory } from './directory.ts'
import { EntraError, refusalBody } from './entra-error.ts'
import { issuerV2 } from './issuers.ts'
import { instanceDiscovery, openidConfiguration } from './openid-configuration.ts'
import type { DirectoryPerson } from './people.ts'
import { type KeyStore, type SigningKey, signingKey } from './signing-key.ts'
import { type SsoTokenOptions, ssoClaims } from './sso-token.ts'
import { answerTokenRequest } from './token-endpoint.ts'

/** Who and what the directory knows. */
export interface LocalEntraOptions {
  readonly people: readonly DirectoryPerson[]
  readonly clients: readonly LocalClient[]
  /** The authority being played, without a tenant: https://login.microsoftonline.com unless said otherwise. */
  readonly authority?: string
  /** Whether people have consented until they say otherwise: yes unless said otherwise. */
  readonly consented?: boolean
  readonly keys?: KeyStore
}

/** The stand-in, and what tests and the demo do to it. */
export interface LocalEntra {
  /** To be registered under a prefix, such as /local/entra. */
  readonly plugin: FastifyPluginAsync
  readonly jwks: SigningKey['jwks']
  /** Returns the single sign-on token that Teams would give a tab or bot. Throws RangeError on a stranger. */
  issueSsoToken(person: PersonKey, options: SsoTokenOptions): Promise<string>
  /** Returns any token signed with our key, for other stand-ins that must speak with Microsoft's voice. */
  sign(claims: JWTPayload, ttlSeconds: number): Promise<string>
  /** Returns the claims of a token of ours, whoever it is for. Throws jose's errors. */
  verify(token: string): Promise<JWTPayload>
  readonly consent: Directory['consent']
  readonly challengeNext: Directory['challengeNext']
}

const DEFAULT_AUTHORITY = 'https://login.microsoftonline.com'

/** Returns a stand-in for Microsoft Entra with a few people and apps in it. */
export async function localEntra(options: LocalEntraOptions): Promise<LocalEntra> {
  const { authority = DEFAULT_AUTHORITY, clients } = options
  const key = await signingKey(options.keys)
  const known = directory(options.people, options.consented ?? true)
  return {
    plugin: routes({ authority, key, directory: known, clients }),
    jwks: key.jwks,
    issueSsoToken: async (person, token) => {
      const found = known.find(person)
      if (!found) throw new RangeError(`nobody in the local directory is ${person.id} of ${person.tenant}`)
      return key.sign(ssoClaims(authority, found, token), token.ttl ?? 3600)
    },
    sign: key.sign,
    verify: key.verify,
    consent: known.consent,
    challengeNext: known.challengeNext,
  }
}

/** The keys as Entra publishes them: each with the issuer it signs for, here every organisation. */
const published = ({ authority, key }: Routes) => ({
  keys: key.jwks.keys.map((jwk) => ({ ...jwk, issuer: issuerV2(authority, '{tenantid}') })),
})

type Routes = Parameters<typeof answerTokenRequest>[0]
type InTenant = FastifyRequest<{ Params: { tenant: string } }>

function routes(options: Routes): FastifyPluginAsync {
  return async (app) => {
    const baseOf = (request: FastifyRequest) => `${request.protocol}://${request.host}${app.prefix}`
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    )
    app.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof EntraError)) throw error
      return reply.status(error.status).send(refusalBody(error.refusal))
    })
    app.get('/:tenant/v2.0/.well-known/openid-configuration', (request: InTenant) =>
      Promise.resolve(openidConfiguration(options.authority, baseOf(request), request.params.tenant)),
    )
    app.get('/:tenant/discovery/instance', (request: InTenant) =>
      Promise.resolve(instanceDiscovery(options.authority, request.params.tenant)),
    )
    app.get('/:tenant/discovery/v2.0/keys', () => Promise.resolve(published(options)))
    app.post('/:tenant/oauth2/v2.0/token', async (request: InTenant, reply) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
      reply.header('Cache-Control', 'no-store')
      return answerTokenRequest(options, request.params.tenant, form)
    })
  }
}
