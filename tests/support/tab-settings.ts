import type { FastifyInstance } from 'fastify'
import type {
  AccessItem,
  AuditChainItem,
  AuditItem,
  ClosingSettings,
  Me,
  MovedNudgesItem,
  OwnChatItem,
  PersonalRecords,
} from '#api/contract.ts'
import { may } from '#domain/access/access.ts'
import { PERMISSIONS, type Permission, ruleOf } from '#domain/access/permissions.ts'
import { ROLE_NAMES, ROLES } from '#domain/access/roles.ts'
import { whyRole } from '#domain/access/why-role.ts'
import { day } from '#domain/day.ts'
import { yearCalendar } from '#domain/year-calendar.ts'

/** What the stand-in API knows of what is set, and of the audit trail. */
export interface SettingsWorld {
  settings: {
    chat: OwnChatItem
    closing: ClosingSettings
    moved: MovedNudgesItem
    trail: AuditItem[]
    chain: AuditChainItem
    records: PersonalRecords
  }
}

const METTE = { tenant: 'tenant', id: 'c5e99701-2a32-49c1-a660-4629ceeb8c61', name: 'Mette Holm' }
const SOREN = { tenant: 'tenant', id: '0d1e2f30-4a5b-4c6d-8e7f-102938475601', name: 'Søren Krogh' }
const DONE = [
  ['standing.recorded', 'flis-skabelon', { state: 'fulfilled' }],
  ['handling.snoozed', 'sapa-visning', { until: '2025-12-12' }],
  ['municipality.settings', 'closing-days', { rules: ['may-day'], days: 2 }],
  ['access.refused', 'audit.read', { why: 'role' }],
] as const

/** Returns entries, newest first. */
function aTrail(count: number): AuditItem[] {
  return Array.from({ length: count }, (_, i): AuditItem => {
    const [action, subject, details] = DONE[i % DONE.length] ?? DONE[0]
    const seq = count - i
    return {
      ...{ municipality: '0727', seq, action, subject, details: { ...details }, via: 'tab' },
      at: new Date(Date.UTC(2025, 10, 30, 9, 0) - i * 3_600_000).toISOString(),
      address: '10.0.0.7',
      ...(i % 7 === 6 ? {} : { by: i % 2 === 0 ? METTE : SOREN }),
      hash: String(seq).padStart(64, 'a'),
    }
  })
}

export function aSettingsWorld(): SettingsWorld {
  return {
    settings: {
      chat: { exists: false, url: 'https://teams.microsoft.com/l/chat/0/0?users=28:bot' },
      closing: { closingRules: ['may-day'], closingDays: ['2025-12-22', '2025-12-23'] },
      moved: {
        until: '2026-01-31',
        items: [
          {
            ...{ channel: 'Generelt', item: 'flis-skabelon', title: 'Databehandleraftale – ny skabelon' },
            ...{ why: '3 dage før fristen', from: '2025-12-29', to: '2025-12-23' },
          },
        ],
      },
      trail: aTrail(120),
      chain: { whole: true, end: { seq: 120, hash: 'a'.repeat(64) } },
      records: {
        standing: [{ item: 'flis-skabelon', state: 'fulfilled', by_name: 'Mette Holm' }],
        chosen_municipality: [{ municipality: '0727', by_name: 'Mette Holm' }],
        calendar_feed: [],
      },
    },
  }
}

interface World extends SettingsWorld {
  me: Me
}

/** Answers what the settings ask. */
export function settingsRoutes(api: FastifyInstance, world: World): void {
  api.put<{ Body: { language: 'da' | 'en' | null } }>('/me/language', ({ body }) => {
    const { language: _, ...me } = world.me
    world.me = body.language ? { ...me, language: body.language } : me
    return world.me
  })
  api.get('/me/chat', () => world.settings.chat)
  api.get('/me/data', () => world.settings.records)
  api.get('/me/access', (): AccessItem => accessOf(world.me))
  api.get('/municipalities/:code/settings', () => world.settings.closing)
  api.put<{ Body: ClosingSettings }>('/municipalities/:code/settings', ({ body }) => {
    const { closingRules, closingDays } = body
    world.settings.closing = { closingRules, closingDays: closingDays.toSorted() }
    return world.settings.closing
  })
  api.post('/municipalities/:code/settings/preview', () => world.settings.moved)
  api.get<{ Querystring: { year: string } }>('/municipalities/:code/calendar', ({ query }) => {
    const { closingRules, closingDays } = world.settings.closing
    const year = Number(query.year)
    return { year, days: yearCalendar({ closingRules, closingDays: closingDays.map(day) }, year) }
  })
  api.get('/audit/people', () => ({ items: [METTE, SOREN].map(({ id, name }) => ({ id, name })) }))
  api.get('/audit/chain', () => world.settings.chain)
  api.get<{ Querystring: Record<string, string> }>('/audit', ({ query }, reply) => {
    const { action, person, subject, text, limit = '100', cursor = '0', format } = query
    const found = world.settings.trail.filter(
      (entry) =>
        (!action || entry.action === action) &&
        (!person || entry.by?.id === person) &&
        (!subject || entry.subject === subject) &&
        (!text || `${entry.subject} ${JSON.stringify(entry.details)}`.includes(text)),
    )
    if (format === 'csv') return reply.type('text/csv').send(found.map(({ seq }) => seq).join('\n'))
    const end = Number(cursor) + Number(limit)
    return { items: found.slice(Number(cursor), end), ...(end < found.length && { next: String(end) }) }
  })
}

function accessOf({ roles }: Me): AccessItem {
  const access = { roles: new Set(roles), home: true }
  return {
    editors: 'owners',
    roles: ROLES.map((role) => {
      const { da, en, appRole } = ROLE_NAMES[role]
      const named = { role, name: { da, en }, appRole }
      return roles.includes(role) ? { ...named, why: whyRole(role, [], 'owners') } : named
    }),
    permissions: (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
      const { da, en, about, roles: who, responsible = false } = ruleOf(permission)
      const line = { permission, words: { da, en }, about, roles: [...who], responsible }
      return { ...line, may: may(access, permission) }
    }),
  }
}
