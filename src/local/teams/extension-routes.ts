import type { FastifyInstance } from 'fastify'
import { viewOf } from './chat-state.ts'
import { insertBody, present, read, refuseOthersChat, searchBody } from './client-requests.ts'
import type { ExtensionDeeds } from './extension-deeds.ts'

/** Serves what the search beside the message box asks: what there is, and that one of it goes into a message. */
export function extensionRoutes(app: FastifyInstance, extension: ExtensionDeeds): void {
  app.post('/api/search', async (request) => {
    const { person, conversation: place, locale, ...search } = read(searchBody, request.body)
    refuseOthersChat(place, person.key)
    return extension.search({ person, place, locale }, search)
  })

  app.post('/api/insert', async (request) => {
    const { person, conversation: place, locale, found } = read(insertBody, request.body)
    refuseOthersChat(place, person.key)
    const message = await extension.insert({ person, place, locale }, present(found))
    return { message: viewOf(message, person.key) }
  })
}
