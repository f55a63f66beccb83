import { Temporal } from 'temporal-polyfill'
import { type ReceiveOptions, receiver } from '#bot/receive.ts'
import { replyMemory } from '#bot/reply-memory.ts'
import type { BotServices } from '#bot/services.ts'
import type { Store } from '#storage/open-store.ts'
import { recordingMessenger } from './recording-messenger.ts'
import { aLog } from './storage-backends.ts'

/** Monday 1 December 2025, 07:56 in Denmark. */
export const BEFORE_EIGHT: Temporal.Instant = Temporal.Instant.from('2025-12-01T06:56:00Z')

/** Returns what the bot's handlers work with: the store, a messenger that records, and a clock that stands still. */
function botServices(store: Store, overrides: Partial<BotServices> = {}) {
  const messenger = recordingMessenger()
  const log = aLog()
  const services: BotServices = {
    ...store,
    calendar: undefined,
    calendarLinks: ({ id }) => ({
      outlook: `https://outlook.office.com/calendar/${id}`,
      ics: `https://fristvagt.example/calendar/${id}.ics`,
    }),
    tabLinks: { item: (type, id) => `https://fristvagt.example/${type}/${id}`, list: () => '' },
    messenger,
    replies: replyMemory(),
    clock: () => BEFORE_EIGHT,
    mayActFor: () => true,
    signIn: { appIdUri: 'api://fristvagt.example/tab', url: 'https://fristvagt.example/sign-in' },
    log,
    ...overrides,
  }
  return { services, messenger, log }
}

/** Returns the bot's door with everything behind it; who calls is not looked at unless the test says how. */
export function botDoor(
  store: Store,
  overrides: Partial<BotServices> = {},
  options: Partial<ReceiveOptions> = {},
) {
  const { services, messenger, log } = botServices(store, overrides)
  const receive = receiver(services, { check: async () => undefined, tenants: undefined, ...options })
  return { services, messenger, log, receive: (activity: unknown) => receive(activity, '') }
}
