import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taskSchema } from '#api/contract.ts'
import { anApi, goodClaims, type TestApi } from '#tests/support/api-server.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

let store: TestStore
let api: TestApi
beforeAll(async () => {
  store = await openMemoryStore()
  const agreements = [
    anAgreement({ id: 'flis', title: 'FLIS-aftalen' }),
    anAgreement({ id: 'kp', title: 'KP-aftalen' }),
  ]
  const tasks = [aTask({ id: 'sign-flis', agreement: 'flis' }), aTask({ id: 'ean' })]
  await store.editions.publish(anEdition({ agreements, tasks }), anOrigin())
  api = await anApi(store)
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const exported = async (path: string, body: object) =>
  api.server.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${await api.issuer.token(goodClaims())}` },
    payload: { municipality: '0751', ...body },
  })

describe('a list as a file', () => {
  it('has what was asked for in its order, leaves out what is not published, and is audited', async () => {
    const answer = await exported('/agreements/export', { ids: ['kp', 'gone', 'flis'], format: 'csv' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="aftaler-0751-2025-12-01.csv"')
    const [, first, second] = answer.body.split('\r\n')
    expect([first, second]).toEqual([
      expect.stringContaining('KP-aftalen'),
      expect.stringContaining('FLIS-aftalen'),
    ])
    expect(answer.body).not.toContain('gone')
    const { entries } = await store.audit.search({ municipality: '0751', action: 'list.exported', limit: 5 })
    expect(entries).toMatchObject([{ subject: 'agreements', details: { format: 'csv', items: 2 } }])
  })

  it('is a workbook for Excel, in English where that is asked for', async () => {
    const body = { ids: ['sign-flis', 'ean'], format: 'xlsx', language: 'en', group: 'month' }
    const answer = await exported('/tasks/export', body)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    expect(answer.headers['content-disposition']).toContain('tasks-0751-2025-12-01.xlsx')
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it.each([{ ids: [], format: 'csv' }, { ids: ['flis'], format: 'pdf' }, { format: 'csv' }])(
    'is refused for what is no list of ids or no format: %j',
    async (body) => {
      expect((await exported('/agreements/export', body)).json()).toMatchObject({ code: 'invalid-request' })
    },
  )
})

it('a task says which agreement it waits for, and only with a municipality', async () => {
  const { body } = await api.get('/tasks/sign-flis?municipality=0751')
  expect(taskSchema.strict().parse(body).blockedBy).toEqual([
    { id: 'flis', title: 'FLIS-aftalen', standing: 'unknown' },
  ])
  expect((await api.get('/tasks/sign-flis')).body.blockedBy).toBeUndefined()
  expect((await api.get('/tasks/ean?municipality=0751')).body.blockedBy).toBeUndefined()
})
