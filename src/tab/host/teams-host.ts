import { app, authentication } from '@microsoft/teams-js'
import type { Host, ThemeName, Watched } from './host.ts'

const THEMES: Readonly<Record<string, ThemeName>> = { dark: 'dark', contrast: 'contrast', glass: 'dark' }

/** Returns Teams, Outlook or Microsoft 365 as the host; undefined when what frames the page does not answer in time. */
export async function teamsHost(patienceMs: number): Promise<Host | undefined> {
  if (!(await answersWithin(patienceMs))) return undefined
  const context = await app.getContext()
  app.notifyAppLoaded()
  app.notifySuccess()
  let token: Promise<string> | undefined
  return {
    kind: 'hosted',
    locale: context.app.locale,
    startAt: { entity: context.page.id, sub: context.page.subPageId },
    channel: channelOf(context),
    deeds: async () => (await import('./teams-deeds.ts')).teamsDeeds(context),
    theme: teamsTheme(context.app.theme),
    token: (want) => {
      if (!token || want?.renew) token = authentication.getAuthToken(challenge(want?.claims))
      token.catch(() => {
        token = undefined
      })
      return token
    },
  }
}

/** A group chat has a tab as a channel has; a personal app is in neither. */
function channelOf({ channel, team, chat }: app.Context): Host['channel'] {
  const conversation = channel?.id ?? chat?.id
  return conversation ? { conversation, team: team?.internalId } : undefined
}

function challenge(claims: string | undefined) {
  return claims === undefined ? {} : { claims: [claims], silent: false }
}

async function answersWithin(ms: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, ms, false)
  const initialized = app.initialize().then(
    () => true,
    () => false,
  )
  const answered = await Promise.race([initialized, late])
  clearTimeout(timer)
  return answered
}

function teamsTheme(first: string): Watched<ThemeName> {
  let theme = THEMES[first] ?? 'light'
  const watchers = new Set<() => void>()
  app.registerOnThemeChangeHandler((name) => {
    theme = THEMES[name] ?? 'light'
    for (const changed of watchers) changed()
  })
  return {
    current: () => theme,
    subscribe: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
