import { describe, expect, it } from 'vitest'
import { accessRules, homeTenantsOf } from '#app/access-rules.ts'
import { aLog } from '#tests/support/storage-backends.ts'

const [OURS, THEIRS, BOTS] = ['ours', 'theirs', 'bots']
const bound = (...tenants: string[]) => new Map(tenants.map((tenant) => [tenant, 'all' as const]))

describe('the tenants whose roles reach over the whole deployment', () => {
  it.each([
    ['are those that are set', { HOME_TENANTS: new Set([THEIRS]), TENANTS: bound(OURS) }, [THEIRS]],
    ['are else the only one bound', { HOME_TENANTS: undefined, TENANTS: bound(OURS) }, [OURS]],
    [
      'are else where the bot is registered',
      { HOME_TENANTS: undefined, TENANTS: bound(OURS, THEIRS) },
      [BOTS],
    ],
  ])('%s', (_what, configuration, tenants) => {
    expect([...homeTenantsOf({ ...configuration, BOT_TENANT_ID: BOTS })]).toEqual(tenants)
  })

  it('are none where several are bound and nothing says which is home', () => {
    const { isHome } = accessRules({ tenants: bound(OURS, THEIRS), log: aLog() })
    expect([OURS, THEIRS].map(isHome)).toEqual([false, false])
    expect(accessRules({ tenants: bound(OURS), log: aLog() }).isHome(OURS)).toBe(true)
  })
})

describe('a deployment without Graph', () => {
  it('takes nobody for an owner, and lets owners edit unless told otherwise', async () => {
    const rules = accessRules({ tenants: 'all', log: aLog() })
    expect(rules.editors).toBe('owners')
    expect(await rules.owners.ownsOneOf({ tenant: OURS, id: 'a', name: '' }, ['group'])).toBe(false)
  })
})
