import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/**
 * Registers the icons of Outlook's ribbon. Outlook keeps them itself, and shows an icon of its own instead of one whose
 * answer says anything of caching; on the web its page, which is not ours, loads them.
 */
export function registerPaneIcons(server: FastifyInstance, folder: string): void {
  for (const name of readdirSync(folder)) {
    const icon = readFileSync(join(folder, name))
    server.get(`/pane/icons/${name}`, (_request, reply) =>
      reply
        .removeHeader('cache-control')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type('image/png')
        .send(icon),
    )
  }
}
