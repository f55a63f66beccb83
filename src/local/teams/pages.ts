import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '#domain/language.ts'

/** The pages, by the name of their file in the built folder. */
export type PageName = 'chat' | 'mail' | 'calendar' | 'consent' | 'front'

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: https:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** Returns the folder of the built pages where the application names none. */
export function builtPages(): string {
  return fileURLToPath(new URL('../../../dist/local/', import.meta.url))
}

/** Returns a handler that sends a page in the language of `?lang=` or else of the browser. 503 when it is not built. */
export function pageHandler(folder: string, name: PageName) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const html = await readPage(folder, name)
    if (html === undefined)
      return reply.code(503).type('text/plain').send('The pages are not built: run npm run build.\n')
    const { lang } = request.query as { lang?: unknown }
    const accepted = request.headers['accept-language']?.split(',')[0]
    const language = languageOf(typeof lang === 'string' ? lang : accepted)
    reply
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language')
    return reply
      .type('text/html; charset=utf-8')
      .send(html.replace('<html lang="da"', `<html lang="${language}"`))
  }
}

/** Serves the pages below the prefix and their assets, whose names change with their content, for ever. */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  for (const name of ['chat', 'mail', 'calendar', 'consent'] as const)
    app.get(`/${name}`, pageHandler(folder, name))
  app.get('/', (_request, reply) => reply.redirect(`${app.prefix}/chat`))
  await app.register(fastifyStatic, {
    root: `${folder}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })
}

async function readPage(folder: string, name: PageName): Promise<string | undefined> {
  try {
    return await readFile(`${folder}/${name}.html`, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
