import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { liveClient } from '#tests/support/live-client.ts'
import { MAILS } from '#tests/support/mails/mails.ts'
import { BACKENDS } from '#tests/support/storage-backends.ts'
import { anOrigin } from '#tests/support/storage-factories.ts'
import {
  AARHUS,
  AGREEMENT,
  ATTACKER,
  EVENT,
  TASK,
  type TwoTenants,
  twoTenants,
  VICTIM,
  WEBINAR,
} from './two-tenants.ts'
import { live, rowsOf } from './world.ts'

/** One call, and whether it is refused because of the municipality, or answered as if the other did not exist. */
interface Attempt {
  readonly url: string
  readonly body?: object
  /**
   * `told` may tell what the attacker did meanwhile, and nothing of the other; `not-home` is for people of the tenant that
   * runs the deployment, whatever role somebody has in another.
   */
  readonly answer: 'refused' | 'own' | 'told' | 'not-home'
}

const OF_VICTIM = `municipality=${VICTIM.municipality}`
const own = (url: string, body?: object): Attempt => ({ url, ...(body && { body }), answer: 'own' })
const refused = (url: string, body?: object): Attempt => ({ url, ...(body && { body }), answer: 'refused' })
const notHome = (url: string, body?: object): Attempt => ({ url, ...(body && { body }), answer: 'not-home' })
const told = (url: string, body?: object): Attempt => ({ url, ...(body && { body }), answer: 'told' })

/** How each route is tried by one tenant on what is another's. A route without a row here fails the first test. */
const ATTEMPTS: Readonly<Record<string, readonly Attempt[]>> = {
  'GET /me': [own('/me')],
  'GET /me/data': [told('/me/data')],
  'GET /me/calendar-feed': [told('/me/calendar-feed')],
  'POST /me/calendar-feed': [told('/me/calendar-feed')],
  'DELETE /me/calendar-feed': [told('/me/calendar-feed')],
  'GET /audit': [told(`/audit?municipality=${AARHUS}`), refused(`/audit?${OF_VICTIM}&format=csv`)],
  'GET /audit/people': [told(`/audit/people?municipality=${AARHUS}`), refused(`/audit/people?${OF_VICTIM}`)],
  'GET /audit/chain': [told(`/audit/chain?municipality=${AARHUS}`), refused(`/audit/chain?${OF_VICTIM}`)],
  'GET /me/chat': [told('/me/chat')],
  'GET /me/access': [own('/me/access')],
  'GET /subscriptions': [
    told(`/subscriptions?municipality=${AARHUS}`),
    refused(`/subscriptions?${OF_VICTIM}`),
  ],
  'GET /subscriptions/choices': [own('/subscriptions/choices')],
  'GET /subscriptions/waiting': [
    own(`/subscriptions/waiting?municipality=${AARHUS}`),
    refused(`/subscriptions/waiting?${OF_VICTIM}`),
  ],
  'POST /subscriptions/{id}/preview': [
    refused('/subscriptions/any/preview', { municipality: VICTIM.municipality }),
  ],
  'PUT /subscriptions/{id}/settings': [
    refused('/subscriptions/any/settings', {
      municipality: VICTIM.municipality,
      settings: DEFAULT_SETTINGS,
    }),
  ],
  'POST /subscriptions/{id}/pause': [
    refused('/subscriptions/any/pause', { municipality: VICTIM.municipality }),
  ],
  'POST /subscriptions/{id}/resume': [
    refused('/subscriptions/any/resume', { municipality: VICTIM.municipality }),
  ],
  'DELETE /subscriptions/{id}': [refused(`/subscriptions/any?${OF_VICTIM}`)],
  'POST /mail-readings': [
    own('/mail-readings', MAILS.withTable),
    refused(`/mail-readings?${OF_VICTIM}`, MAILS.withTable),
  ],
  'POST /mail-suggestions': [told('/mail-suggestions', { mail: MAILS.withTable, keys: ['task-4'] })],
  'GET /nudges/preview': [
    own(`/nudges/preview?municipality=${AARHUS}&from=2025-12-01`),
    refused(`/nudges/preview?${OF_VICTIM}`),
  ],
  'GET /channel': [
    own(`/channel?conversation=${encodeURIComponent(VICTIM.conversation.id)}`),
    own(`/channel?conversation=any&team=${encodeURIComponent(VICTIM.conversation.team?.id ?? '')}`),
    refused(`/channel?subscription=any&${OF_VICTIM}`),
  ],
  'GET /nudges/deliveries': [
    told(`/nudges/deliveries?municipality=${AARHUS}`),
    refused(`/nudges/deliveries?${OF_VICTIM}`),
  ],
  'GET /municipalities/{code}/settings': [
    own(`/municipalities/${AARHUS}/settings`),
    refused(`/municipalities/${VICTIM.municipality}/settings`),
  ],
  'PUT /municipalities/{code}/settings': [
    refused(`/municipalities/${VICTIM.municipality}/settings`, {
      municipality: VICTIM.municipality,
      closingRules: [],
      closingDays: [],
    }),
  ],
  'GET /municipalities/{code}/calendar': [
    own(`/municipalities/${AARHUS}/calendar?year=2026`),
    refused(`/municipalities/${VICTIM.municipality}/calendar?year=2026`),
  ],
  'POST /municipalities/{code}/settings/preview': [
    refused(`/municipalities/${VICTIM.municipality}/settings/preview`, {
      municipality: VICTIM.municipality,
      closingRules: [],
      closingDays: [],
    }),
  ],
  'PUT /me/language': [told('/me/language', { language: 'en' })],
  'PUT /me/municipality': [refused('/me/municipality', { municipality: VICTIM.municipality })],
  'GET /municipalities': [own('/municipalities')],
  'GET /solutions': [own('/solutions')],
  'GET /editions': [own('/editions')],
  'GET /editions/{id}/changes': [own('/editions/newest/changes')],
  'GET /live': [refused(`/live?${OF_VICTIM}`)],
  'GET /milestones': [own('/milestones')],
  'GET /notices': [own('/notices')],
  'GET /agreements': [
    own('/agreements'),
    own(`/agreements?municipality=${AARHUS}`),
    refused(`/agreements?${OF_VICTIM}`),
  ],
  'GET /agreements/{id}': [own(`/agreements/${AGREEMENT}`), refused(`/agreements/${AGREEMENT}?${OF_VICTIM}`)],
  'PUT /agreements/{id}/standing': [
    refused(`/agreements/${AGREEMENT}/standing`, { municipality: VICTIM.municipality, state: 'unsigned' }),
  ],
  'GET /tasks': [own('/tasks'), own(`/tasks?municipality=${AARHUS}`), refused(`/tasks?${OF_VICTIM}`)],
  'GET /tasks/{id}': [refused(`/tasks/any?${OF_VICTIM}`)],
  'PUT /agreements/{id}/assignee': [
    refused(`/agreements/${AGREEMENT}/assignee`, { municipality: VICTIM.municipality, person: null }),
  ],
  'PUT /agreements/{id}/snooze': [
    refused(`/agreements/${AGREEMENT}/snooze`, { municipality: VICTIM.municipality, until: null }),
  ],
  'PUT /tasks/{id}/assignee': [
    refused('/tasks/any/assignee', { municipality: VICTIM.municipality, person: null }),
  ],
  'PUT /tasks/{id}/snooze': [
    refused('/tasks/any/snooze', { municipality: VICTIM.municipality, until: null }),
  ],
  'PUT /tasks/{id}/standing': [
    refused('/tasks/any/standing', { municipality: VICTIM.municipality, state: 'done' }),
  ],
  'POST /agreements/export': [
    refused('/agreements/export', { municipality: VICTIM.municipality, ids: [AGREEMENT], format: 'csv' }),
  ],
  'POST /tasks/export': [
    refused('/tasks/export', { municipality: VICTIM.municipality, ids: ['any'], format: 'csv' }),
  ],
  'GET /agreements/{id}/evidence': [
    told(`/agreements/${AGREEMENT}/evidence?municipality=${AARHUS}`),
    refused(`/agreements/${AGREEMENT}/evidence?${OF_VICTIM}&format=csv`),
  ],
  'GET /agreements/{id}/history': [
    own(`/agreements/${AGREEMENT}/history?municipality=${AARHUS}`),
    refused(`/agreements/${AGREEMENT}/history?${OF_VICTIM}`),
  ],
  'GET /tasks/{id}/history': [
    own(`/tasks/${TASK}/history?municipality=${AARHUS}`),
    refused(`/tasks/${TASK}/history?${OF_VICTIM}`),
  ],
  'GET /agreements/{id}/signatures': [
    own(`/agreements/${AGREEMENT}/signatures?municipality=${AARHUS}`),
    refused(`/agreements/${AGREEMENT}/signatures?${OF_VICTIM}`),
  ],
  'GET /tasks/{id}/evidence': [refused(`/tasks/any/evidence?${OF_VICTIM}`)],
  'GET /reach': [own(`/reach?municipality=${AARHUS}`), refused(`/reach?${OF_VICTIM}`)],
  'GET /nudges/effect': [
    own(`/nudges/effect?municipality=${AARHUS}`),
    refused(`/nudges/effect?${OF_VICTIM}&item=${AGREEMENT}`),
  ],
  'POST /me/calendar-entries/update': [own('/me/calendar-entries/update')],
  'GET /events': [own('/events')],
  'GET /events/{id}': [own(`/events/${EVENT}`)],
  'GET /me/calendar-entries/{part}/{id}': [
    own(`/me/calendar-entries/meeting/${EVENT}`),
    own(`/me/calendar-entries/deadline/${AGREEMENT}`),
  ],
  'POST /events/{id}/calendar-entry': [own(`/events/${EVENT}/calendar-entry`)],
  'DELETE /events/{id}/calendar-entry': [own(`/events/${EVENT}/calendar-entry`)],
  'GET /me/calendar-entries': [told('/me/calendar-entries')],
  'POST /events/{id}/registration/calendar-entry': [own(`/events/${WEBINAR}/registration/calendar-entry`)],
  'DELETE /events/{id}/registration/calendar-entry': [own(`/events/${WEBINAR}/registration/calendar-entry`)],
  'POST /agreements/{id}/calendar-entry': [own(`/agreements/${AGREEMENT}/calendar-entry`)],
  'DELETE /agreements/{id}/calendar-entry': [own(`/agreements/${AGREEMENT}/calendar-entry`)],
  'POST /tasks/{id}/calendar-entry': [own(`/tasks/${TASK}/calendar-entry`)],
  'DELETE /tasks/{id}/calendar-entry': [own(`/tasks/${TASK}/calendar-entry`)],
  'GET /drafts': [notHome('/drafts')],
  'POST /drafts': [notHome('/drafts?name=a.txt')],
  'GET /drafts/{id}': [notHome('/drafts/any')],
  'POST /drafts/{id}/edits': [
    notHome('/drafts/any/edits', { version: 1, edit: { kind: 'remove', item: AGREEMENT } }),
  ],
  'POST /drafts/{id}/undo': [notHome('/drafts/any/undo', { version: 1 })],
  'GET /drafts/{id}/text': [notHome('/drafts/any/text')],
  'GET /deadline-reading': [notHome('/deadline-reading?words=i+morgen&meeting=2025-12-05')],
  'GET /template': [notHome('/template')],
  'DELETE /drafts/{id}': [notHome('/drafts/any?version=1')],
  'GET /drafts/{id}/changes': [notHome('/drafts/any/changes')],
  'POST /drafts/{id}/publish': [notHome('/drafts/any/publish', { version: 1, revision: 1 })],
  'GET /publications': [notHome('/publications')],
  'GET /publications/{revision}/changes': [notHome('/publications/1/changes')],
  'POST /publications/{revision}/undo': [notHome('/publications/1/undo')],
  'POST /search': [own('/search', { q: '' }), own('/search', { q: 'hvad har Randers ikke underskrevet?' })],
  'POST /questions': [
    own('/questions', { q: 'hvilke aftaler har Randers ikke underskrevet?' }),
    own('/questions', { q: 'hvem mangler at underskrive?', municipality: AARHUS }),
    refused('/questions', { q: 'hvilke aftaler er ikke underskrevet?', municipality: VICTIM.municipality }),
  ],
}

const everyAttempt = Object.entries(ATTEMPTS).flatMap(([route, attempts]) =>
  attempts.map((attempt) => [route, attempt] as const),
)

describe.each(BACKENDS)('the API between two tenants, on $name', (backend) => {
  let world: TwoTenants
  /** What the attacker was told before the victim had done anything at all. */
  const before = new Map<Attempt, { status: number; text: string }>()
  const tryOut = (route: string, { url, body }: Attempt) => world.call(route.split(' ')[0] ?? '', url, body)
  beforeAll(async () => {
    world = await twoTenants(backend)
    await live(world.store.system, ATTACKER)
    for (const [route, attempt] of everyAttempt) before.set(attempt, await tryOut(route, attempt))
    await live(world.store.system, VICTIM)
  })
  afterAll(() => world?.close())

  it('is tried at every route', async () => {
    const { text } = await world.call('GET', '/openapi.json')
    const { paths } = JSON.parse(text) as { paths: Record<string, object> }
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    )
    expect(Object.keys(ATTEMPTS).toSorted()).toEqual(routes.toSorted())
  })

  it.each(everyAttempt)('%s tells one nothing of the other, and changes nothing', async (route, attempt) => {
    const rows = await rowsOf(world.database.db, VICTIM)
    const answer = await tryOut(route, attempt)
    if (attempt.answer === 'refused') {
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('not-your-municipality')
    } else if (attempt.answer === 'not-home') {
      expect(answer.status).toBe(403)
      expect(answer.text).toContain('not-allowed')
    } else expect(answer.status).toBe(200)
    // The very same as when the other had recorded nothing: not a bit of it shows through.
    if (attempt.answer !== 'told') expect(answer).toEqual(before.get(attempt))
    expect(answer.text).not.toContain(VICTIM.mark)
    expect(await rowsOf(world.database.db, VICTIM)).toEqual(rows)
  })

  it('shows the owner what it hides from others', async () => {
    const { text } = await world.call(
      'GET',
      `/agreements/${AGREEMENT}?${OF_VICTIM}`,
      undefined,
      VICTIM.tenant,
    )
    expect(JSON.parse(text)).toMatchObject({ standing: { state: 'signed', source: 'person' } })
  })

  it('tells everybody what KOMBIT has published of others', async () => {
    const { text } = await world.call('POST', '/questions', { q: 'hvilke kommuner mangler at underskrive?' })
    expect(JSON.parse(text).municipalities.length).toBeGreaterThan(0)
  })

  it('tells who listens that something changed of their own, and nothing of when another does something', async () => {
    const origin = await world.server.listen({ port: 0, host: '127.0.0.1' })
    const iss = `https://login.microsoftonline.com/${VICTIM.tenant}/v2.0`
    const attacker = await liveClient(origin, AARHUS, await world.asMette())
    const victim = await liveClient(
      origin,
      VICTIM.municipality,
      await world.asMette({ tid: VICTIM.tenant, iss }),
    )
    const { municipality, person, item } = VICTIM
    const by = anOrigin({ by: person })
    await world.store.system.standings.record({ municipality, item, state: 'open', ...by })
    await world.store.system.calendarEntries.remove(EVENT, by)
    await world.store.system.municipalitySettings.save(AARHUS, { closingRules: [], closingDays: [] }, by)
    expect(await victim.next()).toContain('agreements')
    expect(await victim.next()).toContain('calendar-entries')
    // The first that the other hears is what came last, though the person has the very same id in both tenants.
    expect(await attacker.next()).toEqual(['settings', 'preview', 'reach', 'audit'])
    attacker.close()
    victim.close()
  })
})
