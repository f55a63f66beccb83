import { expect, it } from 'vitest'
import { checkTelemetry } from '#app/doctor/check-telemetry.ts'
import { startCollector } from '#tests/support/otlp-collector.ts'

it('a doctor asks the collector of telemetry whether it takes any, where there is one', async () => {
  expect(await checkTelemetry(undefined, {})).toEqual([])
  const collector = await startCollector()
  const look = () => checkTelemetry(`${collector.endpoint}/`, { authorization: 'Bearer x' })
  expect(await look()).toMatchObject([{ check: 'telemetry', state: 'well' }])
  expect(collector.bodies).toMatchObject([{ path: '/v1/traces', authorization: 'Bearer x' }])
  collector.answer.status = 401
  expect(await look()).toMatchObject([{ state: 'warn', what: expect.stringMatching(/answers 401$/) }])
  await collector.close()
  expect(await look()).toMatchObject([{ state: 'warn', cure: expect.stringContaining('collector runs') }])
})
