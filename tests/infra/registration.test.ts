import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MICROSOFT_CLIENTS } from '#app/microsoft-clients.ts'
import { EXAMPLE_VARIABLES, inProject } from '#tests/support/manifest.ts'
import { appRoles } from '#tests/support/roles-table.ts'
import { fillIn } from '../../manifest/packaging/fill-in.ts'

/** Calendars.ReadWrite of Microsoft Graph, as a right of the person who is signed in. */
const CALENDARS = '1ec239c2-d7c9-4623-a91a-a9775856bb36'
const GRAPH = '00000003-0000-0000-c000-000000000000'

const text = readFileSync(inProject('infra/entra/tab-registration.json'), 'utf8')
const registration = JSON.parse(fillIn(text, EXAMPLE_VARIABLES))

describe("the tab's registration", () => {
  it('has the app roles that docs/roles.md tells of', () => {
    const byValue = (roles: object[]) =>
      roles.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
    const sorted = (role: object) => Object.fromEntries(Object.entries(role).sort())
    expect(byValue(registration.appRoles.map(sorted))).toEqual(byValue(appRoles().map(sorted)))
  })

  it('lets in exactly the applications that the server believes, for the scope that it asks for', () => {
    const [scope] = registration.api.oauth2PermissionScopes
    expect(scope).toMatchObject({ value: 'access_as_user', isEnabled: true, type: 'User' })
    const clients = registration.api.preAuthorizedApplications.map(({ appId }: { appId: string }) => appId)
    expect(new Set(clients)).toEqual(MICROSOFT_CLIENTS)
    for (const { delegatedPermissionIds } of registration.api.preAuthorizedApplications)
      expect(delegatedPermissionIds).toEqual([scope.id])
  })

  it("asks for people's own right to their calendar, and for nothing else", () => {
    expect(registration.requiredResourceAccess).toEqual([
      { resourceAppId: GRAPH, resourceAccess: [{ id: CALENDARS, type: 'Scope' }] },
    ])
  })

  it('is of one tenant, with tokens of version 2, and holds no secret', () => {
    expect(registration).toMatchObject({
      signInAudience: 'AzureADMyOrg',
      api: { requestedAccessTokenVersion: 2 },
    })
    expect(Object.keys(registration)).not.toContain('passwordCredentials')
  })
})
