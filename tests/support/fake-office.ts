/// <reference types="office-js" />

type Handler = (event: unknown) => void
type Callback = (ending: { status: string; value?: unknown; error?: object }) => void

/** How the faked Outlook behaves, where it is not as most do. */
interface Behaviour {
  readonly host?: string | null
  /** The requirement sets that it has, as `Mailbox 1.14`. */
  readonly sets?: readonly string[]
  readonly item?: object | null
  readonly mailbox?: object
  readonly theme?: object
  readonly auth?: object
  readonly opensBrowser?: (url: string) => void
}

/** Returns an `Office` of which the pane's adapter sees no difference, and how to have something happen in it. */
export function fakeOffice(behaviour: Behaviour = {}) {
  const { host = 'Outlook', sets = [], item = null, mailbox = {}, theme, auth, opensBrowser } = behaviour
  const handlers = new Map<string, Handler>()
  const box = {
    item,
    addHandlerAsync: (type: string, handler: Handler, callback: Callback) => {
      handlers.set(type, handler)
      callback({ status: 'succeeded' })
    },
    ...mailbox,
  }
  const office = {
    onReady: async () => ({ host, platform: 'OfficeOnline' }),
    HostType: { Outlook: 'Outlook' },
    CoercionType: { Html: 'html', Text: 'text' },
    EventType: { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' },
    MailboxEnums: { ItemType: { Message: 'message', Appointment: 'appointment' } },
    auth,
    context: {
      displayLanguage: 'da-DK',
      mailbox: box,
      officeTheme: theme,
      requirements: {
        isSetSupported: (name: string, version: string) => sets.includes(`${name} ${version}`),
      },
      ui: { openBrowserWindow: opensBrowser },
    },
  }
  return {
    office: office as unknown as typeof Office,
    /** The person goes to another mail. */
    select(next: object | null) {
      box.item = next
      handlers.get('olkItemSelectedChanged')?.({})
    },
    /** The person chooses another theme. */
    paint: (officeTheme: object) => handlers.get('officeThemeChanged')?.({ officeTheme }),
  }
}

/** Returns a method of office.js that calls back with a value, whatever comes before the callback. */
export const answering =
  (value?: unknown, seen: unknown[] = []) =>
  (...given: unknown[]) => {
    seen.push(given.slice(0, -1))
    ;(given.at(-1) as Callback)({ status: 'succeeded', value })
  }

/** Returns a method of office.js that calls back with an error. */
export const refusing =
  (code: number, message: string) =>
  (...given: unknown[]) =>
    (given.at(-1) as Callback)({ status: 'failed', error: { code, message } })
