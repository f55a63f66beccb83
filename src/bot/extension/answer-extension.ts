import type { HttpAnswer } from '../http-answer.ts'
import type { IncomingExtension } from '../incoming.ts'
import type { BotServices } from '../services.ts'
import { BOT_TEXTS } from '../texts.ts'
import { unlessLate } from '../unless-late.ts'
import { type ExtensionAnswer, extensionResponse } from './extension-response.ts'
import { onLink } from './on-link.ts'
import { onChosen, onSearch } from './on-search.ts'

/**
 * Answers what is asked of the message extension, in the response that the client waits for. Nothing is remembered of where
 * that was: Fristvagt need not be there, and cannot write there.
 */
export async function answerExtension(
  services: BotServices,
  incoming: IncomingExtension,
  patienceMs: number,
): Promise<HttpAnswer> {
  const texts = BOT_TEXTS[incoming.language]
  const late = { kind: 'words', text: texts.slow } as const
  return {
    status: 200,
    body: extensionResponse(await unlessLate(answered(services, incoming), patienceMs, late)),
  }
}

async function answered(services: BotServices, incoming: IncomingExtension): Promise<ExtensionAnswer> {
  try {
    switch (incoming.kind) {
      case 'search':
        return await onSearch(services, incoming)
      case 'chosen':
        return await onChosen(services, incoming)
      case 'link':
        return await onLink(services, incoming.url, incoming.language)
    }
  } catch (error) {
    services.log.error({ err: error, kind: incoming.kind }, 'a message extension failed')
    return { kind: 'words', text: BOT_TEXTS[incoming.language].failed(services.traceId?.()) }
  }
}
