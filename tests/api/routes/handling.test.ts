import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementSchema, taskSchema } from '#api/contract.ts'
import { day } from '#domain/day.ts'
import { onDay } from '#domain/deadline.ts'
import { API_TENANT, anApi, type TestApi } from '#tests/support/api-server.ts'
import { anAgreement, anEdition, aTask } from '#tests/support/factories.ts'
import { openMemoryStore } from '#tests/support/memory-store.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import type { TestStore } from '#tests/support/test-store.ts'

const SOFIE = { id: 'c3e6a4b2-3d8f-4a79-9c52-7e4b9fa0bd03', name: 'Sofie Krogh' }

let store: TestStore
let api: TestApi
beforeAll(async () => {
  store = await openMemoryStore()
  const deadline = onDay(day('2025-12-12'))
  await store.editions.publish(
    anEdition({
      agreements: [anAgreement({ id: 'flis', deadline })],
      tasks: [
        aTask({ id: 'ean', due: deadline }),
        aTask({ id: 'sign-flis', agreement: 'flis' }),
        aTask({ id: 'off', calledOff: true }),
      ],
    }),
    anOrigin(),
  )
  api = await anApi(store)
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const put = (path: string, municipality: string, body: object) =>
  api.call('PUT', path, { municipality, ...body })

describe('who is responsible', () => {
  it('is a person of the caller’s tenant, and told with the item', async () => {
    const { status, body } = await put('/agreements/flis/assignee', '0751', { person: SOFIE })
    expect(status).toBe(200)
    expect(agreementSchema.strict().parse(body).standing).toMatchObject({ assignee: SOFIE })
    const to = { tenant: API_TENANT, ...SOFIE }
    expect((await store.handlings.of('0751')).get('flis')?.assignment?.to).toEqual(to)
    const task = taskSchema.strict().parse((await api.call('GET', '/tasks/sign-flis?municipality=0751')).body)
    expect(task.standing?.assignee).toEqual(SOFIE)
  })

  it('can be nobody again', async () => {
    await put('/tasks/ean/assignee', '0751', { person: SOFIE })
    const { body } = await put('/tasks/ean/assignee', '0751', { person: null })
    expect(taskSchema.strict().parse(body).standing).not.toHaveProperty('assignee')
  })

  it('is not anybody without an id of Entra', async () => {
    const { status, body } = await put('/tasks/ean/assignee', '0751', { person: { id: 'x', name: 'X' } })
    expect([status, body]).toMatchObject([400, { code: 'invalid-request' }])
  })
})

describe('a snooze', () => {
  it('is told with the item until it ends', async () => {
    const { body } = await put('/tasks/ean/snooze', '0730', { until: '2025-12-05', why: 'afventer jurist' })
    expect(taskSchema.strict().parse(body).standing).toMatchObject({
      ...{ snoozedUntil: '2025-12-05', snoozedWhy: 'afventer jurist' },
    })
    expect((await store.handlings.of('0730')).get('ean')?.snooze?.why).toBe('afventer jurist')
    const woken = await put('/tasks/ean/snooze', '0730', { until: null })
    expect(taskSchema.strict().parse(woken.body).standing).not.toHaveProperty('snoozedUntil')
  })

  it.each([
    ['2025-12-12', 'snooze-too-late', { latest: '2025-12-11' }],
    ['2025-12-01', 'snooze-not-later', {}],
  ])('until %s is refused as %s', async (until, code, extra) => {
    const { status, body } = await put('/tasks/ean/snooze', '0727', { until })
    expect([status, body]).toMatchObject([422, { code, ...extra }])
    expect((await store.handlings.of('0727')).size).toBe(0)
  })

  it('of what is done is refused', async () => {
    await put('/tasks/ean/standing', '0461', { state: 'done' })
    const { status, body } = await put('/tasks/ean/snooze', '0461', { until: '2025-12-05' })
    expect([status, body]).toMatchObject([409, { code: 'already-settled' }])
  })
})

it('nothing is recorded of what KOMBIT has called off', async () => {
  const { status, body } = await put('/tasks/off/standing', '0657', { state: 'done' })
  expect([status, body]).toMatchObject([409, { code: 'called-off' }])
  expect((await store.standings.recordsOf('0657')).size).toBe(0)
})

describe('what is not the municipality’s', () => {
  it('wants a reason', async () => {
    const { status, body } = await put('/agreements/flis/standing', '0461', {
      state: 'not-ours',
      reason: ' ',
    })
    expect([status, body]).toMatchObject([422, { code: 'reason-needed' }])
  })

  it('is neither unsigned, open nor overdue', async () => {
    const said = { state: 'not-ours', reason: 'vi bruger ikke FLIS' }
    const { body } = await put('/agreements/flis/standing', '0461', said)
    expect(agreementSchema.strict().parse(body)).toMatchObject({
      urgency: 'none',
      standing: { state: 'unknown', notOurs: { by: 'Mette Holm', asOf: '2025-12-01', reason: said.reason } },
    })
    for (const status of ['unsigned', 'open', 'overdue', 'signed', 'unclear']) {
      const list = await api.call('GET', `/agreements?municipality=0461&status=${status}`)
      expect(list.body).toMatchObject({ items: [] })
    }
  })
})
