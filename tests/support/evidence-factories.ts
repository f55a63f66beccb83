import { Temporal } from 'temporal-polyfill'
import type { AuditEntry } from '#domain/audit.ts'
import { type Catalogue, catalogueOf } from '#domain/catalogue.ts'
import type { Conversation } from '#domain/conversation.ts'
import { day } from '#domain/day.ts'
import { type Evidence, type EvidenceSources, evidenceFrom } from '#domain/evidence.ts'
import type { Person } from '#domain/person.ts'
import type { HandlingEntry } from '#domain/ports/handling-store.ts'
import type { HistoryEntry } from '#domain/ports/standing-store.ts'
import { NO_CLOSING_DAYS } from '#domain/working-days.ts'
import { anAgreement, anEdition } from './factories.ts'
import { aConversation, aDelivery, aDigest } from './storage-factories.ts'

const TENANT = '11111111-1111-4111-8111-111111111111'
export const METTE: Person = { tenant: TENANT, id: 'mette', name: 'Mette Holm' }
export const SOREN: Person = { tenant: TENANT, id: 'soren', name: 'Søren Ågård' }

const at = (text: string) => Temporal.Instant.from(text)
const hash = (seq: number) => seq.toString(16).repeat(64).slice(0, 64)

/** The agreement that all this is about. */
export const FLIS = anAgreement({
  id: 'flis-dba',
  title: 'Databehandleraftale – ny skabelon',
  audience: ['KOMBIT-programledere', 'Systemansvarlige'],
  signatures: { asOf: day('2025-11-20'), signed: [], missing: ['0751'] },
})

/** The catalogue that has it, in an edition of December 2025. */
const FLIS_CATALOGUE: Catalogue = catalogueOf([anEdition({ agreements: [FLIS] })], 1)

const SAPA_CHANNEL: Conversation = aConversation({
  id: '19:sapa@thread.tacv2',
  team: { id: '19:team', name: 'KOMBIT-programmet' },
  channelName: 'SAPA og FLIS',
})
const BOT = `bot:${SAPA_CHANNEL.id}`

/** Returns one line of what was recorded of it: signed, on the card, on 3 December 2025. */
export function aHistoryEntry(overrides: Partial<HistoryEntry> = {}): HistoryEntry {
  const when = at('2025-12-03T09:12:40Z')
  return { item: FLIS.id, state: 'fulfilled', by: METTE, at: when, via: BOT, ...overrides }
}

/** Returns one line of how it was handled: assigned to Søren, on the card, on 1 December 2025. */
export function aHandlingEntry(overrides: Partial<HandlingEntry> = {}): HandlingEntry {
  const when = at('2025-12-01T07:20:00Z')
  return { item: FLIS.id, did: 'assigned', to: SOREN, by: METTE, at: when, via: BOT, ...overrides }
}

/** Returns one entry of the audit trail about it. */
function aTrailEntry(seq: number, overrides: Partial<AuditEntry> = {}): AuditEntry {
  return {
    municipality: '0751',
    seq,
    at: at('2025-12-03T09:12:40Z'),
    actor: 'a',
    action: 'standing.recorded',
    subject: FLIS.id,
    details: {},
    via: BOT,
    previous: hash(seq - 1),
    hash: hash(seq),
    by: METTE,
    ...overrides,
  }
}

const asked = (
  on: string,
  stage: 'before-14' | 'before-3',
  overrides: Parameters<typeof aDelivery>[0] = {},
) =>
  aDelivery({
    id: `0751-${on}`,
    conversation: SAPA_CHANNEL.id,
    spec: aDigest({ day: day(on), lines: [{ item: FLIS.id, type: 'agreement', stage }] }),
    createdAt: at(`${on}T07:00:00Z`),
    sentAt: at(`${on}T07:00:02Z`),
    ...overrides,
  })

/** Returns what the evidence of the agreement in Aarhus is made from: asked twice, assigned, and signed. */
export function evidenceSources(overrides: Partial<EvidenceSources> = {}): EvidenceSources {
  return {
    municipality: '0751',
    catalogue: FLIS_CATALOGUE,
    obligation: { type: 'agreement', id: FLIS.id, item: FLIS },
    calendar: NO_CLOSING_DAYS,
    record: { item: FLIS.id, state: 'fulfilled', by: METTE, at: at('2025-12-03T09:12:40Z') },
    handling: {
      item: FLIS.id,
      assignment: { to: SOREN, by: METTE, at: at('2025-12-01T07:20:00Z') },
    },
    deliveries: [asked('2025-12-02', 'before-3', { attempts: 3 }), asked('2025-11-21', 'before-14')],
    standingHistory: [aHistoryEntry()],
    handlingHistory: [aHandlingEntry()],
    places: new Map([[SAPA_CHANNEL.id, SAPA_CHANNEL]]),
    trail: [aTrailEntry(17)],
    end: { seq: 42, hash: hash(7) },
    madeAt: at('2026-01-12T13:05:00Z'),
    madeBy: SOREN,
    ...overrides,
  }
}

/** Returns the evidence of the agreement in Aarhus. */
export function anEvidence(overrides: Partial<EvidenceSources> = {}): Evidence {
  return evidenceFrom(evidenceSources(overrides))
}
