/** @jsxImportSource preact */
import { render } from 'preact'
import { chooseLanguage } from '#tab/texts/choose-language.ts'
import { paneApi } from './data/pane-api.ts'
import { findOutlook } from './office/find-outlook.ts'
import type { Look } from './office/outlook.ts'
import { Announcer } from './shell/announce.tsx'
import { App, Guard } from './shell/app.tsx'
import './shell/global.css'
import { wear } from './shell/load-look.ts'
import { Message } from './shell/message.tsx'
import { PaneContext } from './shell/pane-context.ts'
import { paneTexts } from './texts/texts.ts'

/** Shows the pane once Outlook, and what it is written and dressed in, is there. */
async function show(root: HTMLElement): Promise<void> {
  const outlook = await findOutlook()
  const asked = new URLSearchParams(location.search).get('lang')
  const language = chooseLanguage(asked, [outlook?.locale, navigator.language])
  const [texts] = await Promise.all([paneTexts(language), wear(outlook?.look.current() ?? lookOfBrowser())])
  document.documentElement.lang = language
  if (!outlook) return render(<Message icon="info" {...texts.shell.notOutlook} />, root)
  const pane = { outlook, texts, api: paneApi(outlook.token, language) }
  render(
    <PaneContext.Provider value={pane}>
      <Guard words={texts.shell.crashed}>
        <Announcer>
          <App />
        </Announcer>
      </Guard>
    </PaneContext.Provider>,
    root,
  )
}

function lookOfBrowser(): Look {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
show(root).catch((error: unknown) => {
  // The words themselves may be what could not be loaded.
  root.textContent = 'Fristvagt kunne ikke starte. Luk panelet, og åbn det igen. · Fristvagt could not start.'
  throw error
})
