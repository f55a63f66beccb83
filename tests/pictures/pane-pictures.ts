import { mkdir } from 'node:fs/promises'
import type { Browser, FrameLocator, Page } from 'playwright-core'

const SIZE = { width: 1180, height: 760 }
const LOOKS = {
  light: { theme: 'default', options: { viewport: SIZE } },
  dark: { theme: 'dark', options: { viewport: SIZE, colorScheme: 'dark' } },
  contrast: {
    theme: 'contrast',
    options: { viewport: SIZE, colorScheme: 'dark', forcedColors: 'active' },
  },
  narrow: { theme: 'default', options: { viewport: { width: 320, height: 940 } } },
} as const

/** What is looked at, by the address on the mail page, and what is done before it is drawn. */
const WAYS = {
  read: {
    at: 'dialogue-meeting',
    async prepare(pane: FrameLocator) {
      await pane.getByRole('button', { name: 'Find møder og frister' }).click()
      await pane
        .getByRole('heading', { name: /Dialogmøde/ })
        .first()
        .waitFor()
    },
  },
  write: {
    at: 'new-mail',
    async prepare(pane: FrameLocator) {
      await pane.getByRole('combobox').fill('dialogmøde SAPA')
      await pane.getByRole('option', { name: /Dialogmøde om skattedata/ }).click()
      await pane.getByRole('button', { name: 'Sæt ind i mailen' }).click()
      await pane.getByText('Sat ind i mailen', { exact: true }).waitFor()
    },
  },
} as const

/** Draws Outlook's pane beside a mail and beside a new one, in each look, as Mette in Aarhus sees it, into a folder. */
export async function drawPane(browser: Browser, origin: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chooseAarhus(origin)
  for (const [name, { at, prepare }] of Object.entries(WAYS))
    for (const [look, { theme, options }] of Object.entries(LOOKS)) {
      const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      await page.goto(`${origin}/local/mail?person=mette&lang=da&theme=${theme}#/${at}`)
      await prepare(page.frameLocator('[data-testid="pane-frame"]'))
      await shot(page, look === 'narrow', `${folder}${name}-${look}.png`)
      await context.close()
      console.log(`drew pane/${name}-${look}.png`)
    }
}

/** On a narrow screen the pane alone is worth a picture. */
async function shot(page: Page, alone: boolean, path: string): Promise<void> {
  const of = alone ? page.getByTestId('pane-frame') : page
  await of.screenshot({ path, animations: 'disabled' })
}

async function chooseAarhus(origin: string): Promise<void> {
  const { token } = (await (await fetch(`${origin}/local/token?person=mette`)).json()) as { token: string }
  const response = await fetch(`${origin}/api/v1/me/municipality`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ municipality: '0751' }),
  })
  if (!response.ok) throw new Error(`the municipality was not chosen: ${await response.text()}`)
}
