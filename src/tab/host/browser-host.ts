import { type Host, TeamsOnlyError, type ThemeName, type Watched } from './host.ts'

type SignIn = { kind: 'local'; token: string } | { kind: 'teams-only' }

/** Returns the browser as a host: its locale and colour scheme, and the sign-in that the server names. */
export function browserHost(): Host {
  let known: Promise<string> | undefined
  return {
    kind: 'browser',
    locale: undefined,
    startAt: undefined,
    channel: undefined,
    theme: browserTheme(),
    token: (want) => {
      if (!known || want?.renew) known = localToken()
      known.catch(() => {
        known = undefined
      })
      return known
    },
  }
}

async function localToken(): Promise<string> {
  const signIn: SignIn = await json('/tab/sign-in.json')
  if (signIn.kind === 'teams-only') throw new TeamsOnlyError('no sign-in outside of Teams')
  const url = new URL(signIn.token, location.href)
  const person = new URLSearchParams(location.search).get('person')
  if (person !== null) url.searchParams.set('person', person)
  const answer: { token: string } = await json(url.href)
  return answer.token
}

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json() as Promise<T>
}

/** Returns the look that browser and system ask for. */
export function browserTheme(): Watched<ThemeName> {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const forced = matchMedia('(forced-colors: active)')
  return {
    current: () => (forced.matches ? 'contrast' : dark.matches ? 'dark' : 'light'),
    subscribe: (changed) => {
      dark.addEventListener('change', changed)
      forced.addEventListener('change', changed)
      return () => {
        dark.removeEventListener('change', changed)
        forced.removeEventListener('change', changed)
      }
    },
  }
}
