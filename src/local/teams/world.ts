import type { Person } from '#domain/person.ts'

/** Someone whom a visitor of the demo can act as. `key` is the short name in addresses, `upn` the sign-in name. */
export interface LocalPerson extends Person {
  readonly key: string
  readonly title: { readonly da: string; readonly en: string }
  readonly upn: string
  /** How Teams names this person to a bot. */
  readonly teamsId: string
  /** Whether the person owns the team; the others are its members. */
  readonly owner: boolean
}

/** A channel of the demo's only team. */
export interface LocalChannel {
  readonly id: string
  readonly name: string
}

/** The Entra tenant that the demo plays. */
export const LOCAL_TENANT = '5f0c1d6a-7b1e-4f3a-9c55-2d7c8e40a1b2'

/** The bot's app id where the application names none. */
export const LOCAL_BOT_ID = '3b9e7a54-6d2f-4c18-8a07-91c4be5d2f60'

/** The bot's name, as people mention it. */
export const BOT_NAME = 'Fristvagt'

function person(key: string, id: string, name: string, owner: boolean, da: string, en: string): LocalPerson {
  const upn = `${name.toLowerCase().replace(' ', '.')}@kommune.example`
  return { key, id, name, tenant: LOCAL_TENANT, title: { da, en }, upn, teamsId: `29:1${key}-${id}`, owner }
}

/** Who can be acted as, the programme leader first. The last one is a plain member, to see what a reader sees. */
export const LOCAL_PEOPLE: readonly LocalPerson[] = [
  person(
    'mette',
    'a1c4e2f0-1b6d-4e57-9a30-5c2f7d8e9b01',
    'Mette Holm',
    true,
    'Programleder',
    'Programme leader',
  ),
  person(
    'jens',
    'b2d5f3a1-2c7e-4f68-8b41-6d3a8e9fac02',
    'Jens Toft',
    true,
    'Systemansvarlig, SAPA',
    'System owner, SAPA',
  ),
  person(
    'sofie',
    'c3e6a4b2-3d8f-4a79-9c52-7e4b9fa0bd03',
    'Sofie Lind',
    false,
    'Systemansvarlig, FLIS',
    'System owner, FLIS',
  ),
]

const GENERAL = '19:generel0f5c4a1e9b7d2836@thread.tacv2'

/** The team; its id is that of its General channel, as in Teams. */
export const LOCAL_TEAM = {
  id: GENERAL,
  name: 'KOMBIT-programmet',
  aadGroupId: 'd4f7b5c3-4e90-4b8a-8d63-8f5cab1ce004',
  channels: [
    { id: GENERAL, name: 'General' },
    { id: '19:sapa7e21c94b5d0f4a63b8@thread.tacv2', name: 'SAPA' },
    { id: '19:flis3d86f05a9c1e4b72a4@thread.tacv2', name: 'FLIS' },
  ] as readonly LocalChannel[],
} as const

/** Returns the id of the personal chat between a person and the bot. */
export function personalConversation(of: LocalPerson): string {
  return `a:1${of.key}${of.id.replaceAll('-', '')}`
}

/** Returns the person whom a short name, an Entra object id or a Teams id names, or undefined. */
export function findPerson(name: string): LocalPerson | undefined {
  return LOCAL_PEOPLE.find((p) => p.key === name || p.id === name || p.teamsId === name)
}
