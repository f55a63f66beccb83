import { errors, type JWTPayload } from 'jose'
import type { LocalClient } from './clients.ts'
import type { Directory } from './directory.ts'
import { REFUSALS } from './entra-error.ts'
import { issuerV1, issuerV2 } from './issuers.ts'
import type { DirectoryPerson } from './people.ts'
import { delegatedScopes, GRAPH_AUDIENCE, resourceOf } from './scopes.ts'
import type { SigningKey } from './signing-key.ts'

/** What a token request is decided with. `tenant` is the one in the address. */
export interface GrantContext {
  readonly authority: string
  readonly key: SigningKey
  readonly directory: Directory
  readonly tenant: string
  readonly client: LocalClient
  readonly form: URLSearchParams
}

const TTL = 3600
const ANY_TENANT = new Set(['common', 'organizations'])

/** Answers an on-behalf-of request: a Graph token with the right of the person in the assertion. Throws EntraError. */
export async function onBehalfOfGrant(context: GrantContext): Promise<object> {
  const { form, client, key, directory, authority } = context
  if (form.get('requested_token_use') !== 'on_behalf_of') throw REFUSALS.malformed('requested_token_use')
  const scopes = delegatedScopes(form.get('scope') ?? '')
  const person = personIn(await assertionOf(context), context)
  const claims = directory.takeChallenge(person)
  if (claims !== undefined) throw REFUSALS.challenge(claims)
  if (!directory.consent.get(person)) throw REFUSALS.consent(client.id)
  const access = {
    ...identity(person),
    aud: GRAPH_AUDIENCE,
    iss: issuerV1(person.tenant),
    appid: client.id,
    scp: scopes.graph.join(' '),
    upn: person.upn,
    ver: '1.0',
  }
  return {
    token_type: 'Bearer',
    scope: scopes.graph.map((name) => `${GRAPH_AUDIENCE}/${name}`).join(' '),
    expires_in: TTL,
    ext_expires_in: TTL,
    access_token: await key.sign(access, TTL),
    ...(scopes.openid.includes('openid') && {
      id_token: await key.sign(idClaims(authority, person, client), TTL),
    }),
    ...(form.get('client_info') === '1' && { client_info: clientInfo(person) }),
  }
}

/** Answers an app that asks for a token of its own, as the bot does. Throws EntraError. */
export async function clientCredentialsGrant({ form, client, key, tenant }: GrantContext): Promise<object> {
  const access = {
    aud: resourceOf(form.get('scope') ?? ''),
    iss: issuerV1(tenant),
    appid: client.id,
    idtyp: 'app',
    tid: tenant,
    ver: '1.0',
  }
  return {
    token_type: 'Bearer',
    expires_in: TTL,
    ext_expires_in: TTL,
    access_token: await key.sign(access, TTL),
  }
}

async function assertionOf({ form, key, client }: GrantContext): Promise<JWTPayload> {
  const assertion = form.get('assertion')
  if (!assertion) throw REFUSALS.malformed('assertion')
  const claims = await key.verify(assertion).catch((error: unknown) => {
    throw error instanceof errors.JWTExpired ? REFUSALS.expired() : REFUSALS.forged()
  })
  const audience = String(claims.aud)
  const ours = audience === client.id || (audience.startsWith('api://') && audience.endsWith(`/${client.id}`))
  if (!ours || !String(claims.scp).split(' ').includes('access_as_user')) throw REFUSALS.audience(audience)
  return claims
}

function personIn(claims: JWTPayload, { tenant, directory, authority }: GrantContext): DirectoryPerson {
  const [tid, oid] = [String(claims.tid), String(claims.oid)]
  const issued = claims.iss === issuerV1(tid) || claims.iss === issuerV2(authority, tid)
  if (!issued || (!ANY_TENANT.has(tenant) && tenant !== tid)) throw REFUSALS.forged()
  const person = directory.find({ tenant: tid, id: oid })
  if (!person) throw REFUSALS.unknownPerson(oid)
  return person
}

function identity(person: DirectoryPerson): JWTPayload {
  return { tid: person.tenant, oid: person.id, sub: person.id, name: person.name }
}

function idClaims(authority: string, person: DirectoryPerson, client: LocalClient): JWTPayload {
  return {
    ...identity(person),
    aud: client.id,
    iss: issuerV2(authority, person.tenant),
    preferred_username: person.upn,
    ver: '2.0',
  }
}

function clientInfo(person: DirectoryPerson): string {
  return Buffer.from(JSON.stringify({ uid: person.id, utid: person.tenant })).toString('base64url')
}
