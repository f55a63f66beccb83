import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TAB_FOLDER } from '../folders.ts'
import { tabPage } from './tab-page.ts'

/** How the tab signs in when nobody frames it: with the demo's token endpoint, or not at all. */
export type TabSignIn = { readonly kind: 'local'; readonly token: string } | { readonly kind: 'teams-only' }

interface TabOptions {
  readonly signIn: TabSignIn
  /** The app's id in Teams, for links into it. */
  readonly app: string | undefined
  readonly demo: boolean
}

/** Registers the tab: its page at every address below /tab/, its files, and how to sign in. */
export async function registerTab(server: FastifyInstance, { signIn, app, demo }: TabOptions): Promise<void> {
  const page = await tabPage(TAB_FOLDER, demo)
  await server.register(fastifyStatic, {
    root: join(TAB_FOLDER, 'assets'),
    prefix: '/tab/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
  })
  server.get('/tab/sign-in.json', async () => (app === undefined ? signIn : { ...signIn, app }))
  const answer = async (_request: FastifyRequest, reply: FastifyReply) => {
    const { headers, html } = page()
    return reply.headers(headers).send(html)
  }
  server.get('/tab', answer)
  server.get('/tab/*', answer)
}
