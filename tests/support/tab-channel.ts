import type { FastifyInstance } from 'fastify'
import type { ChannelItem } from '#api/contract.ts'
import { DEFAULT_SETTINGS } from '#domain/nudge-settings.ts'
import { ALL_PERMISSIONS } from './access.ts'

/** What the stand-in API knows of the channel whose tab it is. */
export interface ChannelWorld {
  channel: ChannelItem
}

const AARHUS = { code: '0751', name: 'Aarhus', kkr: 'KKR Midtjylland', region: 'Region Midtjylland' }

type SettingsJson = NonNullable<ChannelItem['subscription']>['settings']

/** Returns the settings of a channel as the API gives them. */
function settingsItem(changed: Partial<SettingsJson> = {}): SettingsJson {
  return { ...(structuredClone(DEFAULT_SETTINGS) as unknown as SettingsJson), ...changed }
}

/** Returns #Generelt of a team in Odder, which follows agreements and meetings about SAPA and DUBU. */
export function aChannelItem(overrides: Partial<ChannelItem> = {}): ChannelItem {
  return {
    id: 'generelt-id',
    channel: 'Generelt',
    team: 'KOMBIT-programmet',
    here: true,
    municipality: { code: '0727', name: 'Odder', kkr: AARHUS.kkr, region: AARHUS.region },
    permissions: [...ALL_PERMISSIONS],
    subscription: {
      id: 'generelt-id',
      channel: 'Generelt',
      team: 'KOMBIT-programmet',
      kind: 'channel',
      state: 'active',
      language: 'da',
      settings: settingsItem({
        solutions: { mode: 'only', ids: ['dubu', 'sapa'] },
        kinds: ['agreement', 'meeting'],
      }),
      confirmedAt: '2025-11-30T07:00:00.000Z',
      version: 'v1',
      words: {
        what: 'Aftaler og møder kun fra DUBU og SAPA',
        when: 'Kl. 8.00, mandag til fredag · 14, 7, 3 og 1 dag før fristen og på dagen · dansk',
        much: 'Overskredet: dagen efter og så hver uge, højst 4 gange · højst 40 linjer',
        who: 'Kun kanalen',
      },
    },
    solutions: [
      { id: 'dubu', name: 'DUBU' },
      { id: 'sapa', name: 'SAPA' },
    ],
    follows: { agreements: ['signed', 'signed-by-kombit'], tasks: [], events: ['sapa-dialogmoede'] },
    ...overrides,
  }
}

/** Returns a channel that nobody has said yes to nudges in; `whose` is Aarhus unless another is given. */
export function aSilentChannel(overrides: Partial<ChannelItem> = {}): ChannelItem {
  const { subscription: _s, follows: _f, ...silent } = aChannelItem()
  return { ...silent, municipality: AARHUS, solutions: [], ...overrides }
}

export function aChannelWorld(): ChannelWorld {
  return { channel: aChannelItem() }
}

/** Answers what a tab in a channel asks first. */
export function channelRoutes(api: FastifyInstance, world: ChannelWorld): void {
  api.get('/channel', () => world.channel)
}
