import { Temporal } from 'temporal-polyfill'
import { tabLinkReader } from '#app/tab-links.ts'
import { rosters } from '#bot/access/rosters.ts'
import { teamGroups } from '#bot/access/team-groups.ts'
import { type ReceiveOptions, receiver } from '#bot/receive.ts'
import { replyMemory } from '#bot/reply-memory.ts'
import type { BotServices } from '#bot/services.ts'
import type { Stores } from '#domain/ports/stores.ts'
import type { Store } from '#storage/open-store.ts'
import { EVERYONE_EDITS } from './access.ts'
import { TEST_TENANT } from './activities.ts'
import { recordingMessenger } from './recording-messenger.ts'
import { aLog } from './storage-backends.ts'

/** Monday 1 December 2025, 07:56 in Denmark. */
export const BEFORE_EIGHT: Temporal.Instant = Temporal.Instant.from('2025-12-01T06:56:00Z')

/** So that a busy machine's answers are those of an idle one: a test of what is late sets its own. */
const PATIENCE_MS = 60_000

/** Returns what the bot's handlers work with: the store, a messenger that records, and a clock that stands still. */
function botServices(store: Store, overrides: Partial<BotServices> = {}) {
  const messenger = recordingMessenger()
  const log = aLog()
  const shared: Omit<BotServices, keyof Stores | 'scope'> = {
    calendar: undefined,
    calendarLinks: ({ id, registration }) => ({
      ...linksOf(id),
      ...(registration && { registration: linksOf(`${id}-registration`) }),
    }),
    deadlineLinks: ({ id }) => linksOf(id),
    tabLinks: {
      item: (type, id) => `https://fristvagt.example/${type}/${id}`,
      list: () => '',
      answer: () => '',
    },
    readTabLink: tabLinkReader('https://fristvagt.example'),
    messenger,
    replies: replyMemory(),
    teamGroups: teamGroups({ messenger, clock: () => BEFORE_EIGHT, log }),
    rosters: rosters({ messenger, clock: () => BEFORE_EIGHT, log }),
    trail: store.system.audit,
    clock: () => BEFORE_EIGHT,
    access: EVERYONE_EDITS,
    authenticate: async () => undefined,
    signIn: { appIdUri: 'api://fristvagt.example/tab', url: 'https://fristvagt.example/sign-in' },
    log,
    ...overrides,
  }
  const servicesFor = (tenant: string): BotServices => {
    const { scope = { tenant, municipalities: 'all' } } = overrides
    return { ...store.as(scope), scope, ...shared }
  }
  return { servicesFor, messenger, log }
}

/** Returns the bot's door with everything behind it; who calls is not looked at unless the test says how. */
export function botDoor(
  store: Store,
  overrides: Partial<BotServices> = {},
  options: Partial<ReceiveOptions> = {},
) {
  const { servicesFor, messenger, log } = botServices(store, overrides)
  const receive = receiver(servicesFor, {
    check: async () => undefined,
    mayAnswerTo: () => true,
    tenants: undefined,
    refusals: { note: () => undefined, count: () => undefined },
    limits: { count: () => undefined, mayTell: () => true },
    published: servicesFor(TEST_TENANT),
    patienceMs: PATIENCE_MS,
    ...options,
  })
  return {
    services: servicesFor(TEST_TENANT),
    messenger,
    log,
    receive: (activity: unknown) => receive(activity, ''),
  }
}

const linksOf = (id: string) => ({
  outlook: `https://outlook.office.com/calendar/${id}`,
  ics: `https://fristvagt.example/calendar/${id}.ics`,
})
