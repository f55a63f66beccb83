import type { MessageView } from '../../teams/chat-state.ts'
import { LOCAL_PEOPLE } from '../../teams/world.ts'
import { api } from '../shared/api.ts'
import { personKey } from '../shared/preferences.ts'

const asked = new Set<string>()

/**
 * Asks the bot for the person's own version of a card that refreshes itself for them, once for each version of the
 * message. A refresh that fails changes nothing: the card that all see stays, as in Teams.
 */
export function refreshCard(message: MessageView): void {
  const refresh = message.card?.refresh as
    | { action?: Record<string, unknown>; userIds?: string[] }
    | undefined
  const me = LOCAL_PEOPLE.find((p) => p.key === personKey())
  if (!refresh?.action || message.own || !me) return
  if (refresh.userIds && !refresh.userIds.includes(me.teamsId)) return
  const key = `${message.id}/${message.version}`
  if (asked.has(key)) return
  asked.add(key)
  const { id, verb, data } = refresh.action
  const action = { type: 'Action.Execute', id, verb, data: data ?? {} }
  api.press(message, action, { trigger: 'automatic' }).catch(() => asked.delete(key))
}
