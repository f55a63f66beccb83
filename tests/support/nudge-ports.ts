import { Temporal } from 'temporal-polyfill'
import { itemsOf } from '#domain/card-spec.ts'
import type { Conversation } from '#domain/conversation.ts'
import type { JobPayloads, Jobs } from '#domain/ports/jobs.ts'
import type { SendBudget } from '#domain/ports/send-budget.ts'
import type { ServiceHealth } from '#domain/ports/service-health.ts'
import type { Scope } from '#domain/scope.ts'
import type { Subscription } from '#domain/subscription.ts'
import type { Drawing } from '#nudges/drawing.ts'
import { type RedrawPorts, redraw } from '#nudges/redraw.ts'
import { refresh } from '#nudges/refresh.ts'
import type { Db } from '#storage/transaction.ts'
import { recordingMessenger } from './recording-messenger.ts'
import { aConversation, anOrigin, aSubscription } from './storage-factories.ts'
import type { TestStore } from './test-store.ts'

/** Draws a card that tells the day, the items of its spec and how each stands. */
const plainDrawing: Drawing = {
  draw: (spec, { standings, today, entry }) => ({
    today,
    ...(spec.kind === 'moved' && { was: spec.was?.start, entry }),
    items: itemsOf(spec).map((item) => `${item} ${standings.get(item)?.state ?? 'unknown'}`),
  }),
  summarise: (spec) => (spec.kind === 'moved' ? `moved: ${spec.event}` : `${spec.lines.length} frister`),
}

/** Returns what nudges work with: the store, a messenger that records, and a clock that the test sets. */
export function nudgePorts(store: TestStore, at: string) {
  let now = Temporal.Instant.from(at)
  const messenger = recordingMessenger()
  const setClock = (text: string) => {
    now = Temporal.Instant.from(text)
  }
  const scopeOf = (tenant: string): Scope => ({ tenant, municipalities: 'all' })
  const ports = {
    stores: store,
    messenger,
    drawing: plainDrawing,
    membersOf: async () => [],
    access: { editors: 'everyone' as const },
    clock: () => now,
    setClock,
    scopeOf,
    random: () => 0.999,
    pause: async () => undefined,
    budget: FREE,
    health: WELL,
  }
  return { ...ports, ...redrawQueue() }
}

/** A budget that nobody uses up, and hosts that always answer. */
const FREE: SendBudget = { take: async () => 0, note: () => undefined, flush: async () => undefined }
const WELL: ServiceHealth = { mayCall: async () => 0, note: async () => undefined }

type Redraw = JobPayloads['redraw']

/** Returns a queue of cards to redraw that keeps what is put into it, each card once, until it is taken out. */
function redrawQueue() {
  const waiting = new Map<string, { readonly job: Redraw; readonly afterSeconds: number }>()
  const enqueue: Jobs['enqueue'] = async (_name, payload, { once = '', afterSeconds = 0 } = {}) => {
    if (!waiting.has(once)) waiting.set(once, { job: payload as Redraw, afterSeconds })
  }
  return {
    jobs: { enqueue },
    /** Takes out what waits, with how long each was to wait. */
    takeRedraws() {
      const taken = [...waiting.values()]
      waiting.clear()
      return taken
    },
  }
}

/** Returns the ids of what is on its way to people about the meetings in their calendars. */
export async function unsentToPeople(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('id')
    .where('municipality', '=', '')
    .where('state', 'in', ['due', 'ambiguous'])
    .orderBy('created_at')
    .execute()
  return rows.map(({ id }) => id)
}

/** Redraws the cards that show an item, as the jobs would, once each. */
export async function refreshAll(ports: RedrawTestPorts, municipality: string, item: string) {
  await refresh(ports, municipality, item)
  for (const { job } of ports.takeRedraws()) await redraw(ports, job)
}
type RedrawTestPorts = RedrawPorts & Pick<ReturnType<typeof redrawQueue>, 'takeRedraws'>

/** Has a channel of its own say yes to nudges. */
export async function aSubscribedChannel(
  store: TestStore,
  overrides: Partial<Subscription> = {},
): Promise<Conversation> {
  const conversation = aConversation()
  await store.conversations.remember(conversation)
  await store.subscriptions.save(aSubscription({ conversation: conversation.id, ...overrides }), anOrigin())
  return conversation
}
