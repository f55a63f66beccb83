import { afterEach, describe, expect, it } from 'vitest'
import { onlyOnLoopback } from '#app/http/only-on-loopback.ts'
import { createServer } from '#app/http/server.ts'
import { createLog } from '#app/log.ts'

let server: ReturnType<typeof createServer>
afterEach(() => server.close())
const aServer = () => {
  server = createServer(createLog('silent'))
  onlyOnLoopback(server)
  return server
}

describe('a server without the credentials of a bot', () => {
  it.each(['0.0.0.0', '::', '10.0.0.4', 'fristvagt.example.dk', '127.0.0.1.evil.example'])(
    'does not listen at %s',
    async (host) => {
      await expect(aServer().listen({ port: 0, host })).rejects.toThrow('may listen to localhost only')
      expect(server.server.listening).toBe(false)
    },
  )

  it('does not listen to everybody when nothing is said', async () => {
    const started = aServer()
    expect(() => started.server.listen(0)).toThrow('may listen to localhost only')
  })

  it.each(['localhost', '127.0.0.1'])('listens at %s', async (host) => {
    expect(await aServer().listen({ port: 0, host })).toContain('http://')
  })
})
