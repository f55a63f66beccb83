import type { Conversation } from '#domain/conversation.ts'
import { MessengerError } from '#domain/ports/messenger.ts'
import { endOf, type ServiceHealth } from '#domain/ports/service-health.ts'

/** Makes a call to Teams about a conversation, and notes how it ended. Returns and throws what the call does. */
export async function watchedCall<T>(
  health: ServiceHealth,
  { id: conversation, serviceUrl }: Conversation,
  call: () => Promise<T>,
): Promise<T> {
  let result: T
  try {
    result = await call()
  } catch (error) {
    if (error instanceof MessengerError) await health.note({ serviceUrl, conversation }, endOf(error))
    throw error
  }
  await health.note({ serviceUrl, conversation }, 'up')
  return result
}
