import type { ConnectorMessenger } from '#bot/framework/messenger.ts'
import type { Conversation } from '#domain/conversation.ts'
import { MessengerError } from '#domain/ports/messenger.ts'
import type { Tracing } from '#domain/ports/tracing.ts'

/** Returns a messenger each of whose calls to Teams is a step. */
export function tracedMessenger(messenger: ConnectorMessenger, tracing: Tracing): ConnectorMessenger {
  const call = <T>(what: string, { serviceUrl }: Conversation, work: () => Promise<T>) =>
    tracing.step(
      { name: `teams ${what}`, kind: 'client', facts: { 'server.address': hostOf(serviceUrl) } },
      async (step) => {
        try {
          return await work()
        } catch (error) {
          if (error instanceof MessengerError) step.note({ 'fristvagt.fault': error.fault })
          throw error
        }
      },
    )
  return {
    send: (to, ...rest) => call('send', to, () => messenger.send(to, ...rest)),
    update: (to, ...rest) => call('update', to, () => messenger.update(to, ...rest)),
    reply: (to, ...rest) => call('reply', to, () => messenger.reply(to, ...rest)),
    groupOf: (at, ...rest) => call('team', at, () => messenger.groupOf(at, ...rest)),
    membersOf: (at) => call('members', at, () => messenger.membersOf(at)),
  }
}

/** What was kept may be no address: the messenger says so. */
const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : '')
