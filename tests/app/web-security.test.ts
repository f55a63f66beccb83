import { expect, it } from 'vitest'
import { createLog } from '#app/log.ts'
import { createServer } from '#app/server.ts'
import { registerWebSecurity } from '#app/web-security.ts'

async function headersOf(demo: boolean) {
  const server = createServer(createLog('silent'))
  await registerWebSecurity(server, demo)
  server.get('/', async () => 'page')
  return (await server.inject('/')).headers
}
const framers = (policy: unknown) => /frame-ancestors ([^;]*)/.exec(String(policy))?.[1]?.split(' ') ?? []

it('in production only Microsoft’s hosts may frame the tab, and browsers keep to https', async () => {
  const headers = await headersOf(false)
  const hosts = framers(headers['content-security-policy'])
  expect(hosts).toContain('https://teams.microsoft.com')
  expect(hosts).toContain('https://*.cloud.microsoft')
  expect(
    hosts.filter(
      (host) =>
        !/^https:\/\/[^/]*\.?(microsoft|microsoft\.com|microsoft365\.com|office\.com|office365\.com)$/.test(
          host,
        ),
    ),
  ).toEqual([])
  expect(headers['strict-transport-security']).toContain('max-age=31536000')
  expect(headers).not.toHaveProperty('x-frame-options')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

it('in the demo only the demo itself may frame the tab, and http stays possible', async () => {
  const headers = await headersOf(true)
  expect(framers(headers['content-security-policy'])).toEqual(["'self'"])
  expect(headers).not.toHaveProperty('strict-transport-security')
})
