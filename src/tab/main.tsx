import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import './components/way-back.ts'
import { Router } from 'wouter'
import { Notices } from './components/notices.tsx'
import { ApiContext, apiClient } from './data/api-client.ts'
import type { Host } from './host/host.ts'
import { HostContext } from './host/host-context.ts'
import { App } from './shell/app.tsx'
import { fetchFirst } from './shell/fetch-first.ts'
import './shell/global.css'
import { loadTheme } from './shell/load-theme.ts'
import { queryClient } from './shell/query-client.ts'
import { Spoken } from './shell/spoken.tsx'
import { startAddress } from './shell/start-at.ts'
import { Theme } from './shell/theme.tsx'
import { chooseLanguage, textsOf } from './texts/choose-language.ts'

/** Shows the tab in its host, once what it is written and dressed in is there. */
export async function show(host: Host): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lang')
  const language = chooseLanguage(asked, [host.locale, navigator.language])
  const [api, client] = [apiClient(host, language), queryClient()]
  void fetchFirst(client, api)
  const [texts] = await Promise.all([textsOf(language), loadTheme(host.theme.current())])
  const start = startAddress(host.startAt)
  if (start !== undefined) history.replaceState(null, '', start)

  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element #root')
  createRoot(root).render(
    <HostContext value={host}>
      <QueryClientProvider client={client}>
        <ApiContext value={api}>
          <Router base="/tab">
            <Theme>
              <Suspense>
                <Spoken first={texts} isAsked={asked === language}>
                  <Notices>
                    <App />
                  </Notices>
                </Spoken>
              </Suspense>
            </Theme>
          </Router>
        </ApiContext>
      </QueryClientProvider>
    </HostContext>,
  )
  // Once the page stands; where it cannot be loaded, links and back are the browser's own.
  if (host.deeds)
    import('./host/follow-host.ts').then(({ followHost }) => followHost(host)).catch(() => undefined)
}
