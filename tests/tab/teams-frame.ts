import type { Page } from 'playwright-core'

/**
 * Where the tab is to the browser. Chromium lets no page of the internet frame one of the loopback network, so the tab
 * gets a name there, and what is asked of it is answered by the server of the test.
 */
const TAB = 'https://fristvagt.example'

/** What a stand-in for Teams, or Outlook, tells the tab that it frames. */
export interface TeamsFrame {
  /** Where the test serves the tab, and the path to open. */
  readonly origin: string
  readonly path: string
  readonly locale: string
  readonly theme: string
  readonly page: string
  readonly item: string
  readonly tokens: readonly string[]
  /** Why no token is given, while this is set. */
  readonly refuses?: string
  readonly host?: 'Teams' | 'Outlook'
  /** What the host can do besides framing, as teams-js reads it. */
  readonly supports?: Readonly<Record<string, unknown>>
  /** What the context has besides, such as the channel. */
  readonly context?: Readonly<Record<string, unknown>>
  /** What each function is answered with that is not asked for at the start. */
  readonly answers?: Readonly<Record<string, readonly unknown[]>>
}

const HOSTS = {
  Teams: 'https://teams.microsoft.com/host.html',
  Outlook: 'https://outlook.office.com/host.html',
}

/**
 * Opens the tab framed as Teams frames it: a page at teams.microsoft.com that speaks teams-js' protocol. Returns what
 * the tab asked of it, and a way to send it what Teams sends. Dispose of it before the browser is closed.
 */
export async function openInTeams(page: Page, frame: TeamsFrame) {
  const url = HOSTS[frame.host ?? 'Teams']
  await page.route('https://res.cdn.office.net/**', (route) => route.abort())
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: hostPage(frame) }))
  await page.route(`${TAB}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: `${frame.origin}${pathname}${search}` }) })
  })
  await page.goto(url)
  const app = page.frameLocator('iframe')
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked)
  return {
    app,
    asked,
    /** Returns what a function was asked with so far, each time. */
    askedFor: async (func: string) =>
      (await asked()).filter((one) => one.func === func).map(({ args }) => args),
    send: (func: string, ...args: unknown[]) =>
      page.evaluate((message) => document.querySelector('iframe')!.contentWindow!.postMessage(message, '*'), {
        func,
        args,
      }),
    /** From now on the host gives tokens, or refuses them for a reason. */
    refuse: (reason: string) => page.evaluate((why) => Object.assign(globalThis, { refuses: why }), reason),
    // An open tab looks for changes by itself: such a question may be on its way when the test is done.
    [Symbol.asyncDispose]: () => page.unrouteAll({ behavior: 'ignoreErrors' }),
  }
}

interface Asked {
  readonly func: string
  readonly args: readonly unknown[]
}

function hostPage(frame: TeamsFrame): string {
  return `<!doctype html><title>Host</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style>
<iframe title="tab"></iframe><script>(${hostScript})(${JSON.stringify({ ...frame, app: `${TAB}${frame.path}` })})</script>`
}

/** Runs in the host page. Answers what the tab asks for at start; each token is given once, the last one ever after. */
const hostScript = String((teams: TeamsFrame & { app: string }) => {
  const asked: Asked[] = []
  const state = Object.assign(globalThis, { asked, refuses: teams.refuses ?? '' })
  const runtime = {
    apiVersion: 4,
    isLegacyTeams: false,
    supports: { pages: {}, app: { notifySuccessResponse: {} }, ...teams.supports },
  }
  const context = {
    locale: teams.locale,
    theme: teams.theme,
    entityId: teams.page,
    subEntityId: teams.item,
    hostName: teams.host ?? 'Teams',
    frameContext: 'content',
    userObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
    tid: 'bbbbbbbb-0000-4000-8000-000000000002',
    ...teams.context,
  }
  let given = 0
  const token = () => teams.tokens[Math.min(given++, teams.tokens.length - 1)]
  const answers: Record<string, () => readonly unknown[]> = {
    initialize: () => [context.frameContext, 'web', JSON.stringify(runtime), '2.0.1'],
    getContext: () => [context],
    'authentication.getAuthToken': () => (state.refuses ? [false, state.refuses] : [true, token()]),
    'appInitialization.success': () => [undefined],
  }
  const iframe = document.querySelector('iframe')!
  addEventListener('message', ({ data, source }) => {
    if (source !== iframe.contentWindow) return
    asked.push({ func: data.func, args: data.args })
    const args = answers[data.func]?.() ?? teams.answers?.[data.func]
    if (args) iframe.contentWindow!.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, '*')
  })
  iframe.src = teams.app
})
