import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '#app/demo/start-demo.ts'

let demo: Demo
let port: string
beforeAll(async () => {
  demo = await startDemo({ port: 0 })
  port = new URL(demo.origin).port
})
afterAll(() => demo?.close())

/** fetch writes Host itself. */
const statusOf = (method: string, path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const call = request({ host: 'localhost', port, method, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.on('error', reject)
    call.end()
  })

describe('the demo, on this machine', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('is called %s', async (name) => {
    expect(await statusOf('GET', '/', { host: `${name}:${port}` })).toBe(200)
  })

  it.each(['/', '/tab', '/local/chat', '/local/token', '/local/api/clock', '/healthz', '/nothing'])(
    'answers to no other name at %s: a web page may point its own at this machine',
    async (path) => {
      for (const host of [
        `evil.example:${port}`,
        'localhost',
        `localhost.evil.example:${port}`,
        'localhost:1',
      ])
        expect(await statusOf('GET', path, { host })).toBe(421)
    },
  )

  it.each(['https://evil.example', 'null', 'http://localhost:1', 'http://localhost'])(
    'has no buttons that a page of %s may press',
    async (origin) => {
      const host = `localhost:${port}`
      for (const path of ['/local/api/clock', '/local/api/consent', '/local/api/token', '/api/messages'])
        expect(await statusOf('POST', path, { host, origin })).toBe(403)
    },
  )

  it('has them for its own pages', async () => {
    const answer = await fetch(`${demo.origin}/local/api/clock`, {
      method: 'POST',
      headers: { origin: demo.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ by: 'nothing that it knows' }),
    })
    expect(answer.status).toBe(400)
  })
})
