import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import Fastify from 'fastify'
import { portOf, reportTo } from './bot-process.ts'

/** The floor: a bare botbuilder bot that says what it was told. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = Fastify()
server.post('/api/messages', async (request, reply) => {
  reply.hijack()
  const { raw } = reply
  const response = {
    socket: raw.socket,
    status: (code: number) => {
      raw.statusCode = code
    },
    header: (name: string, value: unknown) => raw.setHeader(name, String(value)),
    send: (body: unknown) => raw.write(JSON.stringify(body)),
    end: () => raw.end(),
  }
  await adapter.process(
    { body: request.body as Record<string, unknown>, headers: request.headers, method: 'POST' },
    response,
    async (context) => {
      await context.sendActivity(`echo: ${context.activity.text}`)
    },
  )
})
await server.listen({ port: 0, host: '127.0.0.1' })
reportTo(process, portOf(server))
