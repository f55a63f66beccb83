import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CLIENT,
  KAREN,
  type Microsoft,
  SECRET,
  startMicrosoft,
  TENANT,
} from '#tests/support/microsoft-stand-ins.ts'

const GROUP = 'aaaaaaaa-0000-4000-8000-000000000001'
let microsoft: Microsoft
beforeAll(async () => {
  microsoft = await startMicrosoft({}, [
    { tenant: TENANT, group: GROUP, members: [{ ...KAREN, owner: true }] },
    { tenant: 'another', group: 'of-another', members: [] },
  ])
})
afterAll(() => microsoft.close())

async function ownToken(): Promise<string> {
  const response = await fetch(`${microsoft.authority}/${TENANT}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT,
      client_secret: SECRET,
      scope: 'https://graph.microsoft.com/.default',
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}
const membersOf = (group: string, token: string) =>
  fetch(`${microsoft.graphUrl}/v1.0/teams/${group}/members`, {
    headers: { authorization: `Bearer ${token}` },
  })

describe('the members of a team', () => {
  it('are told to the application, in the form that Graph gives', async () => {
    const response = await membersOf(GROUP, await ownToken())
    expect(await response.json()).toMatchObject({
      value: [
        { '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: ['owner'], userId: KAREN.id },
      ],
    })
  })

  it.each([
    ['a person’s own token', () => microsoft.tokenFor(), GROUP, 401],
    ['no token of ours', async () => 'x.y.z', GROUP, 401],
    ['the application’s token, of another tenant’s team', ownToken, 'of-another', 404],
  ])('are not told to %s', async (_whose, token, group, status) => {
    expect((await membersOf(group, await token())).status).toBe(status)
  })
})
