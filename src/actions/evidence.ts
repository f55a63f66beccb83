import type { AuditEntry } from '#domain/audit.ts'
import type { Obligation } from '#domain/catalogue.ts'
import type { Conversation } from '#domain/conversation.ts'
import { type Evidence, evidenceFrom } from '#domain/evidence.ts'
import { calendarOf } from '#domain/municipality-settings.ts'
import type { Origin } from '#domain/origin.ts'
import type { Delivery } from '#domain/ports/outbox.ts'
import type { Stores } from '#domain/ports/stores.ts'
import { allPages } from './all-pages.ts'

/** What putting evidence together needs. */
export type EvidencePorts = Pick<
  Stores,
  'editions' | 'standings' | 'handlings' | 'outbox' | 'conversations' | 'municipalitySettings' | 'audit'
>

/** The forms that evidence can be had in. */
export const EVIDENCE_FORMATS = ['json', 'csv', 'pdf'] as const
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number]

/** Who asks for the evidence of which item, in which municipality (four-digit code) and form. */
export interface EvidenceRequest {
  readonly municipality: string
  readonly item: string
  readonly format: EvidenceFormat
  readonly origin: Origin
}

const PAGE = 500

/**
 * Puts together the evidence of an agreement or task, and writes into the municipality's audit trail that it was read: its
 * end holds that too. A task that only asks to sign an agreement is that agreement. Returns undefined for an id that no
 * published edition has.
 */
export async function evidenceOf(
  ports: EvidencePorts,
  { municipality, item, format, origin }: EvidenceRequest,
): Promise<Evidence | undefined> {
  const catalogue = await ports.editions.catalogue()
  const obligation = catalogue.obligations.get(catalogue.tasks.get(item)?.agreement ?? item)
  if (!obligation) return undefined
  const { id } = obligation
  const [records, handlings, standingHistory, handlingHistory, deliveries, settings, trail] =
    await Promise.all([
      ports.standings.recordsNow(municipality),
      ports.handlings.now(municipality),
      ports.standings.historyOf(municipality, id),
      ports.handlings.historyOf(municipality, id),
      deliveriesOf(ports, municipality, obligation),
      ports.municipalitySettings.of(municipality),
      trailOf(ports, municipality, obligation),
    ])
  const details = { format, deliveries: deliveries.length } as const
  await ports.audit.append({ municipality, action: 'evidence.read', subject: id, details }, origin)
  const heads = await ports.audit.heads()
  const vias = [...standingHistory, ...handlingHistory].map(({ via }) => via.replace(/^bot:/, ''))
  return evidenceFrom({
    municipality,
    catalogue,
    obligation,
    calendar: calendarOf(settings),
    record: records.get(id),
    handling: handlings.get(id),
    deliveries,
    standingHistory,
    handlingHistory,
    places: await placesOf(ports, [...deliveries.map(({ conversation }) => conversation), ...vias]),
    trail,
    end: heads.find((head) => head.municipality === municipality),
    madeAt: origin.at,
    madeBy: origin.by,
  })
}

function deliveriesOf({ outbox }: EvidencePorts, municipality: string, { id: item }: Obligation) {
  return allPages<Delivery>(async (cursor) => {
    const { deliveries, next } = await outbox.search({ municipality, item, limit: PAGE, cursor })
    return { items: deliveries, next }
  })
}

/** Who has read the evidence before says nothing of the item. */
async function trailOf({ audit }: EvidencePorts, municipality: string, { id: subject }: Obligation) {
  const all = await allPages<AuditEntry>(async (cursor) => {
    const { entries, next } = await audit.search({ municipality, subject, limit: PAGE, cursor })
    return { items: entries, next }
  })
  return all.filter(({ action }) => action !== 'evidence.read')
}

/** Returns those of some conversations (ids, or what is none) that Fristvagt is in, and the asker may see. */
async function placesOf({ conversations }: EvidencePorts, ids: readonly string[]) {
  const found = await Promise.all([...new Set(ids)].map((id) => conversations.find(id)))
  const known = found.filter((one): one is Conversation => one !== undefined)
  return new Map(known.map((one) => [one.id, one]))
}
