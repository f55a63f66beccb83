import { setTimeout as pause } from 'node:timers/promises'
import type { MessageView } from '#local/teams/chat-state.ts'
import type { PressOutcome, SignIn } from '#local/teams/client-deeds.ts'
import type { FoundCard } from '#local/teams/extension-answer.ts'
import type { Fault, LoggedRequest } from '#local/teams/faults.ts'
import { findPerson, LOCAL_TEAM, personalConversation } from '#local/teams/world.ts'

const BETWEEN_LOOKS_MS = 40

type Json = Readonly<Record<string, unknown>>

/** One person in the local Teams, without a browser: the same requests as the chat page makes. */
export interface TeamsClient {
  readonly person: string
  /** The id of the personal chat. */
  readonly chat: string
  /** Returns the conversation id of a channel by its name, or of a thread in it. */
  channel(name: string, root?: string): string
  installInTeam(installed?: boolean): Promise<void>
  installForMe(installed?: boolean): Promise<void>
  /** Writes in the personal chat, or in the conversation named; returns the message when the bot has taken it. */
  say(text: string, conversation?: string): Promise<MessageView>
  /** Writes `@Fristvagt` and the text in a channel, or in a thread of it. */
  mention(channel: string, text: string, root?: string): Promise<MessageView>
  /** Presses the button of a card with this verb (or this title), its inputs filled in. */
  press(message: MessageView, button: string, inputs?: Json, signIn?: SignIn): Promise<PressOutcome>
  /** Searches with the message extension, from the personal chat; returns what was found. */
  search(command: string, text: string): Promise<readonly FoundCard[]>
  /** Puts what was found into the personal chat. */
  insert(found: FoundCard): Promise<void>
  /** Returns the messages of a conversation (a channel by name, or `chat`) as this person sees them. */
  messages(conversation: string): Promise<readonly MessageView[]>
  message(id: string): Promise<MessageView | undefined>
  /** Returns how often each message was changed, by its id. */
  versions(): Promise<Readonly<Record<string, number>>>
  /** Waits for a message with a card that the predicate holds for; returns the newest such. */
  waitForCard(
    predicate: (card: string, message: MessageView) => boolean,
    timeoutMs?: number,
  ): Promise<MessageView>
  setConsent(given: boolean): Promise<void>
  advance(by: 'morning' | 'week'): Promise<string>
  log(): Promise<readonly LoggedRequest[]>
  failNext(fault: Fault): Promise<void>
}

/** Returns a person (`mette`, `jens` or `sofie`) in the local Teams at an origin such as `http://127.0.0.1:3978`. */
export function teamsClient(origin: string, person = 'mette'): TeamsClient {
  const known = findPerson(person)
  if (!known) throw new RangeError(`nobody is called ${person}`)
  const base = `${origin}/local/api`

  async function call<T>(path: string, body?: Json): Promise<T> {
    const init = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const response = await fetch(`${base}/${path}`, init)
    const answer = await response.json()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer as T
  }
  const everything = async () => (await call<{ messages: MessageView[] }>(`world?person=${person}`)).messages
  const chat = personalConversation(known)
  const channel = (name: string, root?: string): string => {
    const found = LOCAL_TEAM.channels.find((c) => c.name === name)
    if (!found) throw new RangeError(`no channel ${name}`)
    return root === undefined ? found.id : `${found.id};messageid=${root}`
  }
  const say = async (text: string, conversation = chat) =>
    (await call<{ message: MessageView }>('messages', { person, conversation, text })).message
  const install = async (scope: string, installed: boolean) => {
    await call('install', { person, scope, installed })
  }

  return {
    person,
    chat,
    channel,
    say,
    installInTeam: (installed = true) => install('team', installed),
    installForMe: (installed = true) => install('personal', installed),
    mention: (name, text, root) => say(`@Fristvagt ${text}`, channel(name, root)),
    async press(message, button, inputs = {}, signIn = 'ask') {
      const current = (await everything()).find((m) => m.id === message.id)
      const action = findAction(current?.card, button)
      if (!action)
        throw new Error(`message ${message.id} has no button ${button}: ${JSON.stringify(current?.card)}`)
      const data = { ...defaultInputs(current?.card), ...inputs, ...(action.data as Json | undefined) }
      const { type, id, verb, title } = action
      const { conversation } = message
      const pressed = { type, id, verb, title, data }
      return call<PressOutcome>('press', {
        person,
        conversation,
        message: message.id,
        action: pressed,
        signIn,
      })
    },
    search: async (command, text) => {
      const search = { person, conversation: chat, command, text }
      return (await call<{ results?: readonly FoundCard[] }>('search', search)).results ?? []
    },
    insert: async (found) => {
      await call('insert', { person, conversation: chat, found })
    },
    async messages(conversation) {
      const named = LOCAL_TEAM.channels.find((c) => c.name === conversation)
      const id = conversation === 'chat' ? chat : (named?.id ?? conversation)
      return (await everything()).filter((m) => m.conversation === id)
    },
    message: async (id) => (await everything()).find((m) => m.id === id),
    versions: async () => Object.fromEntries((await everything()).map(({ id, version }) => [id, version])),
    async waitForCard(predicate, timeout = 60_000) {
      const end = performance.now() + timeout
      for (;;) {
        const found = (await everything()).findLast((m) => m.card && predicate(JSON.stringify(m.card), m))
        if (found) return found
        if (performance.now() > end) throw new Error(`${person} saw no such card come`)
        await pause(BETWEEN_LOOKS_MS)
      }
    },
    setConsent: async (given) => {
      await call('consent', { person, given })
    },
    advance: async (by) => (await call<{ now: string }>('clock', { by })).now,
    log: async () => (await call<{ requests: LoggedRequest[] }>('log')).requests,
    failNext: async (fault) => {
      await call('faults', { ...fault })
    },
  }
}

function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Json
  for (const inner of Object.values(value)) yield* objectsIn(inner)
}

function findAction(card: unknown, button: string): Json | undefined {
  const pressable = [...objectsIn(card)].filter(
    (o) => o.type === 'Action.Execute' || o.type === 'Action.Submit',
  )
  return pressable.find((o) => o.verb === button) ?? pressable.find((o) => o.title === button)
}

function defaultInputs(card: unknown): Json {
  const inputs = [...objectsIn(card)].filter(
    (o) => String(o.type).startsWith('Input.') && o.value !== undefined,
  )
  return Object.fromEntries(inputs.map((input) => [String(input.id), input.value]))
}
