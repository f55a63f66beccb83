import type {
  AppointmentAsked,
  OfficeFailure,
  OutlookItem,
  OutlookLook,
  OutlookSide,
} from './outlook-side.ts'

/**
 * Returns what office.js makes of Outlook, as far as a pane uses it: every answer comes later and to a callback, an item
 * is another object each time it is chosen, and the functions of `history` that Microsoft's script takes away are gone.
 * It refers to nothing outside of itself, so that a test can hand it to a browser as a script.
 */
export function officeJs(side: OutlookSide): object {
  type Result = { status: string; value?: unknown; error?: OfficeFailure; asyncContext?: unknown }
  type Callback = ((result: Result) => void) | undefined
  const COLOURS: Record<OutlookLook, readonly [string, string, string, string]> = {
    light: ['#ffffff', '#242424', '#f5f5f5', '#242424'],
    dark: ['#292929', '#ffffff', '#1f1f1f', '#ffffff'],
    contrast: ['#000000', '#ffffff', '#000000', '#ffffff'],
  }
  const handlers = new Map<string, Set<(event: object) => void>>()

  /** The last function of a call is its callback, whether options stand before it or not. */
  const answer = (rest: readonly unknown[], work: () => unknown) => {
    const callback = rest.findLast((part) => typeof part === 'function') as Callback
    setTimeout(async () => {
      const result = await Promise.resolve()
        .then(work)
        .then(
          (value): Result => ({ status: 'succeeded', value }),
          (error: OfficeFailure): Result => ({ status: 'failed', error }),
        )
      callback?.(result)
    })
  }
  const theme = () => {
    const [body, text, control, controlText] = COLOURS[side.look()]
    return {
      bodyBackgroundColor: body,
      bodyForegroundColor: text,
      controlBackgroundColor: control,
      controlForegroundColor: controlText,
    }
  }
  const ofReading = (item: Extract<OutlookItem, { kind: 'reading' }>) => ({
    itemType: 'message',
    itemId: item.id,
    conversationId: `conversation of ${item.id}`,
    subject: item.subject,
    normalizedSubject: item.subject.replace(/^((re|sv|fw|vs): )+/i, ''),
    from: { displayName: item.from.name, emailAddress: item.from.address },
    dateTimeCreated: new Date(item.sent),
    body: {
      getAsync: (type: string, ...rest: unknown[]) =>
        answer(rest, () =>
          type === 'html'
            ? item.html
            : (new DOMParser().parseFromString(item.html, 'text/html').body.textContent ?? ''),
        ),
    },
  })
  const ofWriting = (item: Extract<OutlookItem, { kind: 'writing' }>) => ({
    itemType: item.of,
    subject: { getAsync: (...rest: unknown[]) => answer(rest, () => '') },
    body: {
      getTypeAsync: (...rest: unknown[]) => answer(rest, () => item.bodyType),
      setSelectedDataAsync: (content: string, ...rest: unknown[]) =>
        answer(rest, () => {
          const as = (rest[0] as { coercionType?: 'html' | 'text' } | undefined)?.coercionType ?? 'text'
          if (as === 'html' && item.bodyType === 'text')
            throw { code: 9016, name: 'InvalidFormatError', message: 'The body is plain text.' }
          side.call({ kind: 'insert', content, as })
        }),
    },
  })
  const itemOf = (item: OutlookItem | undefined) =>
    item && (item.kind === 'reading' ? ofReading(item) : ofWriting(item))
  const formOf = (form: Record<string, unknown>): AppointmentAsked => {
    const at = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
    return { ...form, start: at(form.start), end: at(form.end) } as AppointmentAsked
  }
  const mailbox = {
    item: itemOf(side.item()),
    userProfile: { timeZone: 'Romance Standard Time', accountType: 'office365' },
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: '20261120.01' },
    addHandlerAsync: (type: string, handler: (event: object) => void, ...rest: unknown[]) =>
      answer(rest, () => {
        handlers.set(type, (handlers.get(type) ?? new Set()).add(handler))
      }),
    removeHandlerAsync: (type: string, ...rest: unknown[]) => answer(rest, () => handlers.delete(type)),
    displayNewAppointmentFormAsync: (form: Record<string, unknown>, ...rest: unknown[]) =>
      answer(rest, () => side.call({ kind: 'appointment', form: formOf(form) })),
    displayNewAppointmentForm: (form: Record<string, unknown>) =>
      void side.call({ kind: 'appointment', form: formOf(form) }),
  }
  const context = {
    mailbox,
    displayLanguage: side.language(),
    contentLanguage: side.language(),
    host: 'Outlook',
    platform: 'OfficeOnline',
    officeTheme: theme(),
    requirements: {
      isSetSupported: (name: string, least = '1.1') =>
        name === 'OpenBrowserWindowApi' ||
        (name === 'Mailbox' && side.mailboxSet.localeCompare(least, 'en', { numeric: true }) >= 0),
    },
    ui: { openBrowserWindow: (url: string) => void side.call({ kind: 'link', url }) },
  }
  const tell = (type: string, event: object) => {
    for (const handler of handlers.get(type) ?? []) handler({ type, ...event })
  }
  side.watch((what) => {
    if (what === 'item') {
      mailbox.item = itemOf(side.item())
      tell('olkItemSelectedChanged', {})
      return
    }
    context.officeTheme = theme()
    tell('officeThemeChanged', { officeTheme: context.officeTheme })
  })
  Object.assign(history, { pushState: null, replaceState: null })
  const info = { host: 'Outlook', platform: 'OfficeOnline' }
  return {
    onReady: async (ready?: (told: typeof info) => void) => {
      await new Promise((later) => setTimeout(later))
      ready?.(info)
      return info
    },
    context,
    auth: { getAccessToken: async (options: object = {}) => side.call({ kind: 'token', options }) },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Html: 'html', Text: 'text' },
    EventType: { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' },
    HostType: { Outlook: 'Outlook' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
    MailboxEnums: {
      ItemType: { Message: 'message', Appointment: 'appointment' },
      BodyType: { Html: 'html', Text: 'text' },
    },
  }
}
