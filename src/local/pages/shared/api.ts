import type { MessageView } from '../../teams/chat-state.ts'
import type { PressOutcome, SignIn } from '../../teams/client-deeds.ts'
import type { ExtensionSays, FoundCard } from '../../teams/extension-answer.ts'
import type { LocalCalendarEntry, WrittenAppointment } from '../../teams/options.ts'
import type { LocalChannel, LocalPerson } from '../../teams/world.ts'
import { locale, personKey } from './preferences.ts'

/** The tenant as the chosen person sees it. */
export interface World {
  readonly tenant: string
  readonly team: {
    readonly id: string
    readonly name: string
    readonly aadGroupId: string
    readonly channels: readonly LocalChannel[]
  }
  readonly people: readonly LocalPerson[]
  readonly bot: string
  readonly chat: string
  readonly tabUrl: string
  readonly installed: Installed
  readonly consent: boolean
  readonly now: string
  readonly messages: readonly MessageView[]
}

interface Installed {
  readonly team: boolean
  readonly personal: boolean
}

/** A failed request; `code` is the server's. */
class RequestError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

async function call<T>(path: string, body?: object): Promise<T> {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const response = await fetch(`/local/api/${path}`, init)
  const answer = await response.json()
  if (!response.ok) throw new RequestError(answer.code ?? 'failed', answer.message ?? response.statusText)
  return answer
}

const me = (): { person: string; locale: string } => ({ person: personKey(), locale: locale() })
const asMe = (): string => `person=${encodeURIComponent(personKey())}`

/** The pages' requests, each as the chosen person. All throw RequestError. */
export const api = {
  world: () => call<World>(`world?${asMe()}`),
  events: () => new EventSource(`/local/api/events?${asMe()}`),
  install: (scope: 'team' | 'personal', installed: boolean) =>
    call<object>('install', { ...me(), scope, installed }),
  say: (conversation: string, text: string) =>
    call<{ message: MessageView; told: boolean }>('messages', { ...me(), conversation, text }),
  search: (conversation: string, search: { command: string; text: string; skip: number; count: number }) =>
    call<ExtensionSays>('search', { ...me(), conversation, ...search }),
  insert: (conversation: string, found: FoundCard) =>
    call<object>('insert', { ...me(), conversation, found }),
  press: (
    message: MessageView,
    action: object,
    more: { signIn?: SignIn; trigger?: 'manual' | 'automatic' } = {},
  ) =>
    call<PressOutcome>('press', {
      ...me(),
      conversation: message.conversation,
      message: message.id,
      action,
      ...more,
    }),
  clock: async () => (await call<{ now: string }>('clock')).now,
  advance: async (by: 'morning' | 'week') => (await call<{ now: string }>('clock', { by })).now,
  consent: async () => (await call<{ given: boolean }>(`consent?${asMe()}`)).given,
  setConsent: (given: boolean) => call<object>('consent', { ...me(), given }),
  calendar: () => call<{ entries: readonly LocalCalendarEntry[]; now: string }>(`calendar?${asMe()}`),
  addToCalendar: (appointment: WrittenAppointment) =>
    call<{ id: string }>('calendar', { person: personKey(), ...appointment }),
  token: async () => (await call<{ token: string }>('token', me())).token,
}
