import type { FastifyInstance } from 'fastify'
import { officeJs } from './office-js.ts'

/** The path of what stands for Microsoft's office.js, below the prefix. */
export const OFFICE_PATH = '/office.js'

/** Serves it: with the page around it playing Outlook; a pane that stands alone finds no Outlook, as in any browser. */
export function officeRoute(app: FastifyInstance): void {
  const script = `if (parent.outlook) window.Office = (${officeJs})(parent.outlook)\n`
  app.get(OFFICE_PATH, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script))
}
