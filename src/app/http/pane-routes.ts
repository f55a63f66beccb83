import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PANE_FOLDER } from '../folders.ts'
import { registerPaneIcons } from './pane-icons.ts'
import { panePage } from './pane-page.ts'

/** Registers Outlook's pane: its page for a mail that is read and one that is written, and its files. */
export async function registerPane(server: FastifyInstance, standIn?: string): Promise<void> {
  const { headers, html } = await panePage(PANE_FOLDER, standIn)
  await server.register(fastifyStatic, {
    root: join(PANE_FOLDER, 'assets'),
    prefix: '/pane/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
  })
  registerPaneIcons(server, join(PANE_FOLDER, 'icons'))
  const answer = (_request: FastifyRequest, reply: FastifyReply) => reply.headers(headers).send(html)
  server.get('/pane/read', answer)
  server.get('/pane/write', answer)
}
