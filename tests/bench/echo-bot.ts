import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import Fastify from 'fastify'
import { portOf, reportTo } from './bot-process.ts'

/** The floor: a bare botbuilder bot that says what it was told, and answers every button with the same small card. */
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
      const { type, text } = context.activity
      await context.sendActivity(type === 'invoke' ? pressed() : `echo: ${text}`)
    },
  )
})
await server.listen({ port: 0, host: '127.0.0.1' })
reportTo(process, portOf(server))

function pressed() {
  const value = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'pressed' }] }
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value }
  return { type: 'invokeResponse', value: { status: 200, body } }
}
