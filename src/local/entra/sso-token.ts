import type { JWTPayload } from 'jose'
import { issuerV1, issuerV2 } from './issuers.ts'
import type { DirectoryPerson } from './people.ts'

/** Teams on the desktop and phone: one of the clients whose tokens the tab accepts. */
const TEAMS_CLIENT = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'

/** Whom the token is for, and how long. */
export interface SsoTokenOptions {
  /** The app that the token is for: its client id (version 2), or `api://…` (version 1). */
  readonly audience: string
  /** Seconds the token is good for: an hour unless said otherwise; negative for one that has expired. */
  readonly ttl?: number
  readonly version?: 1 | 2
}

/** Returns the claims of the token that Teams' `getAuthToken` gives a tab. */
export function ssoClaims(authority: string, person: DirectoryPerson, options: SsoTokenOptions): JWTPayload {
  const common = {
    aud: options.audience,
    tid: person.tenant,
    oid: person.id,
    sub: `${person.id}:${options.audience}`,
    name: person.name,
    scp: 'access_as_user',
    ...(person.roles && person.roles.length > 0 ? { roles: [...person.roles] } : {}),
  }
  return options.version === 1
    ? { ...common, iss: issuerV1(person.tenant), ver: '1.0', appid: TEAMS_CLIENT, upn: person.upn }
    : {
        ...common,
        iss: issuerV2(authority, person.tenant),
        ver: '2.0',
        azp: TEAMS_CLIENT,
        azpacr: '0',
        preferred_username: person.upn,
      }
}
