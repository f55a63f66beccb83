import { setTimeout as pause } from 'node:timers/promises'
import { aMessage, anInstallation, aPress } from './activities.ts'
import { CONNECTOR, GROUP, type MicrosoftOverTls, type Written } from './microsoft-over-tls.ts'
import { KAREN, TENANT } from './microsoft-stand-ins.ts'
import { aProductionEnvironment } from './production-environment.ts'

const BETWEEN_LOOKS_MS = 40
const PATIENCE_MS = 30_000
const CHANNEL = '19:programmet@thread.tacv2'

type Json = Readonly<Record<string, unknown>>
type Place = 'channel' | 'chat'

/** Returns people of a tenant in Teams, who write to a server and press what it wrote: Karen, unless said otherwise. */
export function teamsPeople(microsoft: MicrosoftOverTls, origin: string) {
  const envelope = (at: Place, person = KAREN, locale = 'da-DK'): Json => ({
    locale,
    serviceUrl: CONNECTOR,
    from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
    recipient: { id: `28:${aProductionEnvironment().BOT_APP_ID}`, name: 'Fristvagt' },
    conversation:
      at === 'chat'
        ? { id: `a:${person.id}`, conversationType: 'personal', tenantId: TENANT }
        : { id: CHANNEL, conversationType: 'channel', isGroup: true, tenantId: TENANT },
    channelData: {
      tenant: { id: TENANT },
      ...(at === 'channel' && {
        team: { id: CHANNEL, name: 'KOMBIT-programmet', aadGroupId: GROUP },
        channel: { id: CHANNEL },
      }),
    },
  })

  async function tell(activity: Json): Promise<Json> {
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await microsoft.callOfTeams()}`,
      },
      body: JSON.stringify(activity),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${text}`)
    return text === '' ? {} : JSON.parse(text)
  }

  return {
    install: (at: Place) => tell(anInstallation('add', envelope(at))),
    say: (text: string, locale?: string) => tell(aMessage(text, envelope('chat', KAREN, locale))),

    /** Presses the button of a message that does this, to this item where several do; signs in when asked to. */
    async press(at: Place, message: Written, verb: string, about: Json = {}, person = KAREN): Promise<Json> {
      const action = [...objectsIn(message.card)].find(
        (one) =>
          one.verb === verb && Object.entries(about).every(([key, value]) => dataOf(one)[key] === value),
      )
      if (!action) throw new Error(`no button ${verb} on ${JSON.stringify(message.card)}`)
      const pressed = aPress(verb, dataOf(action), { ...envelope(at, person), replyToId: message.id })
      const answer = await tell(pressed)
      if (answer.statusCode !== 401) return answer
      const { connectionName, tokenExchangeResource } = answer.value as {
        connectionName: string
        tokenExchangeResource: { id: string }
      }
      const { TAB_CLIENT_ID } = aProductionEnvironment()
      const token = await microsoft.entra.issueSsoToken(person, { audience: TAB_CLIENT_ID })
      const authentication = { id: tokenExchangeResource.id, connectionName, token }
      return tell({ ...pressed, value: { ...(pressed.value as Json), authentication } })
    },

    /** Waits for a message whose card says all this; returns the newest as it is then. */
    async card(...says: readonly string[]): Promise<Written> {
      const end = performance.now() + PATIENCE_MS
      for (;;) {
        const found = microsoft.written.findLast(({ card }) =>
          says.every((words) => textOf(card).includes(words)),
        )
        if (found) return found
        if (performance.now() > end)
          throw new Error(
            `no card says ${says.join(', ')}:\n${microsoft.written.map(({ card }) => textOf(card)).join('\n')}`,
          )
        await pause(BETWEEN_LOOKS_MS)
      }
    },
  }
}

const dataOf = ({ data }: Json): Json => (typeof data === 'object' && data !== null ? (data as Json) : {})
const textOf = (card: unknown) => JSON.stringify(card) ?? ''

function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Json
  for (const inner of Object.values(value)) yield* objectsIn(inner)
}
