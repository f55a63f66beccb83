import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configurationFrom } from '#app/configuration.ts'
import { aFolderToFollowIn, type FollowedGuide, whyNotFollowed } from '#tests/support/follow-guide.ts'
import { WAYS } from './guide-blocks.ts'

describe.skipIf(whyNotFollowed)('the guide, followed line by line in a clean folder', () => {
  let guide: FollowedGuide
  beforeAll(() => {
    guide = aFolderToFollowIn()
  })
  afterAll(() => guide?.[Symbol.dispose]())
  const asks = (words: RegExp) => guide.asked().filter((line) => words.test(line))

  it('comes to its end in Azure, with four secrets in the vault and the registration finished', () => {
    guide.follow(WAYS['in Azure'])
    expect(asks(/^az keyvault secret set --vault-name fristvagt0vault/)).toHaveLength(4)
    expect(asks(/^az rest --method PATCH/)).toHaveLength(2)
    const first = JSON.parse(guide.file('dist/registration.json'))
    expect(first.api).not.toHaveProperty('preAuthorizedApplications')
    expect(JSON.parse(guide.file('dist/federated.json'))).toMatchObject({
      audiences: ['api://AzureADTokenExchange'],
      issuer: expect.stringMatching(/^https:\/\/login\.microsoftonline\.com\/[\da-f-]{36}\/v2\.0$/),
    })
  })

  it('comes to its end in a data centre, with a configuration that the server takes', () => {
    guide[Symbol.dispose]()
    guide = aFolderToFollowIn()
    guide.follow(WAYS['in a data centre of one’s own'])
    expect(asks(/^docker compose .* up --detach/)).toHaveLength(1)
    expect(asks(/federated/)).toEqual([])
    expect(guide.file('infra/container/.env')).toMatch(/^FRISTVAGT_VERSION=\d+\.\d+\.\d+\n$/)

    const secret = (name: string) => guide.path(`infra/container/secrets/${name}`)
    const lines = guide.file('infra/container/.env.server').split('\n')
    const written = lines.flatMap((line) => (/^\w+=/.test(line) ? [line.split(/=(.*)/s).slice(0, 2)] : []))
    const configuration = configurationFrom({
      ...Object.fromEntries(written),
      DATABASE_URL_FILE: secret('database-url'),
      BOT_CERTIFICATE_FILE: secret('bot.pem'),
      TAB_CERTIFICATE_FILE: secret('tab.pem'),
      LINK_SECRET_FILE: secret('link-secret'),
      METRICS_TOKEN_FILE: secret('metrics-token'),
    })
    expect(configuration.PORT).toBe(3978)
    const password = guide.file('infra/container/secrets/database-password')
    expect(password).toMatch(/^[A-Za-z\d]{40,}$/)
    expect(new URL(guide.file('infra/container/secrets/database-url')).password).toBe(password)
  })

  it('is found wrong when a step uses what an earlier one did not give', () => {
    const broken = ['az ad sp create --id "$TAB_CLIENT_ID"']
    expect(() => guide.follow(['TAB_CLIENT_ID=', ...broken])).toThrow('was given an empty word')
    expect(() => guide.follow(broken)).toThrow('unbound variable')
  })
})
