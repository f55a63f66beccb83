type Json = Readonly<Record<string, unknown>>

export const TEST_TENANT = '56653e9d-2158-46ee-90d7-675c39642038'
export const BOT_ID = '28:aabdbd62-bc97-4afb-83ee-575594577de5'
export const SERVICE_URL = `https://smba.trafficmanager.net/emea/${TEST_TENANT}/`

let made = 0
const nextId = (kind: string) => `${kind}-${++made}`

/** What every activity from a personal chat carries; each call is another activity in another chat. */
export function anActivity(overrides: Json = {}): Json {
  return {
    id: nextId('activity'),
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    locale: 'da-DK',
    from: { id: '29:mette', name: 'Mette Holm', aadObjectId: 'c5e99701-2a32-49c1-a660-4629ceeb8c61' },
    recipient: { id: BOT_ID, name: 'Fristvagt' },
    conversation: { id: nextId('a:chat'), conversationType: 'personal', tenantId: TEST_TENANT },
    channelData: { tenant: { id: TEST_TENANT } },
    ...overrides,
  }
}

/** Returns the parts of an activity that place it in a channel of a team. */
export function inChannel(channel = `19:${nextId('channel')}@thread.tacv2`, team = nextId('19:team')): Json {
  return {
    conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId: TEST_TENANT },
    channelData: {
      tenant: { id: TEST_TENANT },
      team: { id: team, name: 'KOMBIT-programmet' },
      channel: { id: channel, name: 'SAPA' },
    },
  }
}

/** Somebody writes to the bot. */
export function aMessage(text: string, overrides: Json = {}): Json {
  return anActivity({ type: 'message', text, ...overrides })
}

/** Somebody presses a button of a card. */
export function aPress(verb: string, data: Json = {}, overrides: Json = {}): Json {
  return anActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    replyToId: nextId('message'),
    ...overrides,
  })
}

/** Teams asks something of the bot and waits for the answer: a search, a choice, a link that was pasted. */
export function anInvoke(name: string, value: Json, overrides: object = {}): Json {
  return anActivity({ type: 'invoke', name, value, ...overrides })
}

/** The bot is added to (or, with `remove`, taken from) a conversation. */
export function anInstallation(action: 'add' | 'remove', overrides: Json = {}): Json {
  return anActivity({ type: 'installationUpdate', action, ...overrides })
}

/** Returns the same activity as sent once more in the same conversation: only what is overridden differs. */
export const again = (activity: Json, overrides: Json = {}): Json => ({ ...activity, ...overrides })
