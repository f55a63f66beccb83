import { channelsSeenBy } from '../find-channel.ts'
import type { ApiServer } from '../server-type.ts'
import type { ApiServices } from '../services.ts'
import { ownChatSchema } from '../settings-contract.ts'
import { showingTo } from '../shown-subscription.ts'
import { signedIn } from '../signed-in.ts'

/** Registers where the caller's own chat with Fristvagt is, and what they have said yes to there for their municipality. */
export function registerOwnNudges(server: ApiServer, services: ApiServices): void {
  server.get(
    '/me/chat',
    { config: { permission: 'own.nudges' }, schema: { response: { 200: ownChatSchema } } },
    async (request) => {
      const caller = await signedIn(services, request)
      const { person, stores } = caller
      const chats = await stores.conversations.personalOf([person])
      const chat = { exists: chats.length > 0, url: services.chatUrl }
      const code = await stores.conversations.municipalityOfPerson(person)
      if (code === undefined) return chat
      const channels = await channelsSeenBy(services, caller, code)
      const own = channels.find(({ conversation }) => conversation.kind === 'personal')
      if (!own) return chat
      const shown = await showingTo(services, request, caller, code)
      return { ...chat, subscription: await shown(own) }
    },
  )
}
