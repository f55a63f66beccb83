import { BENCH_PERSON, BENCH_TENANT } from './bench-world.ts'
import type { BotProcess } from './bot-process.ts'
import type { ConnectorSink } from './connector-sink.ts'
import { post } from './load.ts'

let activity = 0

/** Asks, and waits for both the answer at the connector and the end of the request; returns the answer's bytes. */
export async function asked(
  bot: BotProcess,
  sink: ConnectorSink,
  conversation: string,
  text: string,
): Promise<number> {
  const arrived = sink.next(conversation)
  const answered = post(bot, {
    type: 'message',
    id: String(++activity),
    channelId: 'msteams',
    serviceUrl: sink.serviceUrl,
    locale: 'en-GB',
    from: { id: '29:bench', aadObjectId: BENCH_PERSON.id, name: BENCH_PERSON.name },
    recipient: { id: '28:bot', name: 'Fristvagt' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: BENCH_TENANT },
    text,
  })
  const [body] = await Promise.all([Promise.race([arrived, answered.then(() => arrived)]), answered])
  return body.length
}
