import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TAB_FOLDER } from './folders.ts'
import { pageHeaders } from './web-security.ts'

/** How the tab signs in when nobody frames it: with the demo's token endpoint, or not at all. */
export type TabSignIn = { readonly kind: 'local'; readonly token: string } | { readonly kind: 'teams-only' }

/** Registers the tab: its page at every address below /tab/, its files, and how to sign in. */
export async function registerTab(server: FastifyInstance, signIn: TabSignIn, demo: boolean): Promise<void> {
  const page = await readFile(join(TAB_FOLDER, 'index.html'), 'utf8')
  await server.register(fastifyStatic, {
    root: join(TAB_FOLDER, 'assets'),
    prefix: '/tab/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
  })
  server.get('/tab/sign-in.json', async () => signIn)
  const headers = pageHeaders(demo)
  const html = async (_request: FastifyRequest, reply: FastifyReply) => reply.headers(headers).send(page)
  server.get('/tab', html)
  server.get('/tab/*', html)
}
