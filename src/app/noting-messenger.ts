import type { ConnectorMessenger } from '#bot/framework/messenger.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { SendBudget } from '#domain/ports/send-budget.ts'

/** Returns the messenger that answers people: it notes what it writes in the budget, and never waits for it. */
export function notingMessenger(messenger: ConnectorMessenger, budget: SendBudget): ConnectorMessenger {
  const note = ({ id, tenant }: Conversation) => budget.note({ conversation: id, tenant })
  return {
    ...messenger,
    reply(to, ...rest) {
      note(to)
      return messenger.reply(to, ...rest)
    },
    update(to, ...rest) {
      note(to)
      return messenger.update(to, ...rest)
    },
  }
}
