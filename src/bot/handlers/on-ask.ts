import type { IncomingAction } from '../incoming.ts'
import type { ActionAnswer } from '../reply.ts'
import { sendReplies } from '../send-replies.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { onMessage } from './on-message.ts'

/** A suggested question was pressed: answered below the card it stands on, which stays as it is. */
export async function onAsk(
  services: BotServices,
  incoming: IncomingAction,
  question: string,
): Promise<ActionAnswer> {
  const replies = await onMessage(services, { ...incoming, text: question })
  await sendReplies(services, incoming, replies)
  return { kind: 'notice', text: BOT_TEXTS[incoming.language].answered }
}
